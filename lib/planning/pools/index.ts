export type { NodePoolDefinition, SpotCapacity, WarmPool } from './node-pool-definition.js';
export { PODS_PER_NODE } from './pods-per-node.js';
export { poolRules } from './pool-rules.js';
export { type NodeTaint, POOL_KEY, type PoolScheduling, poolScheduling } from './pool-scheduling.js';
