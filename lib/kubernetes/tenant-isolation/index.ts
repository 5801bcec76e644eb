export { TenantIsolation, type TenantIsolationProps } from './tenant-isolation.js';
export { TenantNamespace, type TenantNamespaceProps } from './tenant-namespace.js';
