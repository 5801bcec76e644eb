export {
  PodIdentity,
  type PodIdentityProps,
  podRole,
  podRoleName,
  type ServiceAccountAccess,
} from './pod-identity.js';
