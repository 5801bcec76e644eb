export { labelValue } from './label-value.js';
export { tenantName } from './tenant-name.js';
