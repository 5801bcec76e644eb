export { CONTAINER } from './container.js';
export { TenantWorkload } from './tenant-workload.js';
export type { TenantWorkloadProps } from './workload-props.js';
