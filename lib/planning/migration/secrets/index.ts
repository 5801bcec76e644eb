export { isSecret, type Seal, sealedIdentity, sealedSecret } from './sealed-secret.js';
