export { QUANTILES, type Quantile } from '../quantiles/index.js';
export {
  DATABASES,
  DEFAULT_POLICY,
  type Policy,
  type PolicyFile,
  policySchema,
  type TierPolicy,
} from './policy.js';
export { policyFindings } from './policy-rules.js';
export { readPolicy } from './read-policy.js';
