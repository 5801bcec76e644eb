export { type NodeConfigProps, nodeConfig, userData } from './node-config.js';
export { NodePool } from './node-pool.js';
export type { NodePoolProps } from './node-pool-props.js';
