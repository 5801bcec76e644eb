export { idHash } from './id-hash.js';
export { labelValue } from './label-value.js';
export { postgresIdentifier } from './postgres-identifier.js';
export { tenantName } from './tenant-name.js';
