export { extended } from './extended.js';
export { type PlatformPart, partSelector, platformLabels } from './platform-labels.js';
export { type Component, ofComponent, type TenantIdentity, tenantMetadata } from './tenant-identity.js';
export { namespaced, type TenantMetadata } from './tenant-metadata.js';
