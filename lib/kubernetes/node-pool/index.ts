export { type NodePool, type Placement, placementOn } from './node-pool.js';
export { nodePoolRules } from './node-pool-rules.js';
