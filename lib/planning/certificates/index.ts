export { goDuration } from './go-duration.js';
export { isCertificateHost } from './host-names.js';
export {
  PRIVATE_KEY_KINDS,
  type PrivateKey,
  type PrivateKeyKind,
  privateKey,
  serverUsages,
} from './private-keys.js';
