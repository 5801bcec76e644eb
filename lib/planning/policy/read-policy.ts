import { type DocumentReading, readDocument, type TextDocument } from '../documents/index.js';
import { DEFAULT_POLICY, type Policy, type PolicyFile, policyFileSchema } from './policy.js';
import { policyFindings } from './policy-rules.js';

/** Reads a policy file and fills what it leaves out from `DEFAULT_POLICY`. */
export function readPolicy(document: TextDocument): DocumentReading<Policy> {
  const reading = readDocument(document, {
    schema: policyFileSchema,
    check: (part) => policyFindings(withDefaults(part)),
    mend: 'correct the value, or leave it out for the default',
  });
  return reading.ok ? { ok: true, value: withDefaults(reading.value) } : reading;
}

function withDefaults(part: PolicyFile): Policy {
  return {
    ...DEFAULT_POLICY,
    ...part,
    leadTimes: { ...DEFAULT_POLICY.leadTimes, ...part.leadTimes },
    audience: { ...DEFAULT_POLICY.audience, ...part.audience },
    fallback: { ...DEFAULT_POLICY.fallback, ...part.fallback },
    service: { ...DEFAULT_POLICY.service, ...part.service },
    tiers: { ...DEFAULT_POLICY.tiers, ...part.tiers },
  };
}
