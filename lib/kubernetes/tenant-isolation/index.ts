export type { AllowedEgress, AllowedPort, NamespacePeer } from './peers.js';
export { TenantIsolation, type TenantIsolationProps } from './tenant-isolation.js';
export { TenantNamespace, type TenantNamespaceProps } from './tenant-namespace.js';
