export {
  DATABASES,
  DEFAULT_POLICY,
  type Policy,
  type PolicyFile,
  policySchema,
  QUANTILES,
  type Quantile,
  type TierPolicy,
} from './policy.js';
export { policyFindings } from './policy-rules.js';
export { readPolicy } from './read-policy.js';
