export { CONTAINER } from './container.js';
export { TenantWorkload } from './tenant-workload.js';
export type { NodePool, TenantWorkloadProps } from './workload-props.js';
