import type { Finding } from '../documents/index.js';
import { Duration } from '../units/index.js';
import type { Policy } from './policy.js';

const TIER_NAME = /^[a-z]([a-z0-9-]*[a-z0-9])?$/;

/** What the parts of a policy must be to each other. */
export function policyFindings(policy: Policy): Finding[] {
  return [...holdFindings(policy), ...defaultTierFindings(policy), ...tierFindings(policy)];
}

function holdFindings({ hold }: Policy): Finding[] {
  if (Duration.parse(hold).toMillis() > 0) return [];
  return [
    {
      path: ['hold'],
      problem: `a window of "${hold}" closes when it opens`,
      allowed: 'a duration longer than none',
      mend: 'say how long the crowd stays, such as 4h',
    },
  ];
}

function defaultTierFindings({ defaultTier, tiers }: Policy): Finding[] {
  if (Object.hasOwn(tiers, defaultTier)) return [];
  return [
    {
      path: ['defaultTier'],
      problem: `there is no tier "${defaultTier}"`,
      allowed: Object.keys(tiers).sort().join(', '),
      mend: 'name one of these, or add the tier to tiers',
    },
  ];
}

function tierFindings({ tiers }: Policy): Finding[] {
  return Object.entries(tiers).flatMap(([name, { idle, min, max }]) => [
    ...when(!TIER_NAME.test(name), {
      path: ['tiers', name],
      problem: `"${name}" is no name for a tier`,
      allowed: 'lower-case letters, digits and "-", beginning with a letter',
      mend: 'rename the tier',
    }),
    ...when(min > max, {
      path: ['tiers', name, 'min'],
      problem: `min ${min} is more than max ${max}`,
      allowed: `at most ${max}`,
      mend: 'lower min or raise max',
    }),
    ...when(idle > max, {
      path: ['tiers', name, 'idle'],
      problem: `idle ${idle} is more than max ${max}`,
      allowed: `at most ${max}`,
      mend: 'lower idle or raise max',
    }),
  ]);
}

function when(violated: boolean, finding: Finding): Finding[] {
  return violated ? [finding] : [];
}
