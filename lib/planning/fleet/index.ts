export { type FleetDemand, type FleetInput, type FleetLoad, type FleetRate, podsOf } from './fleet-input.js';
export { fleetFindings, resourcesOf, tenantPoolFindings } from './fleet-rules.js';
export {
  type FleetLimits,
  type FleetPolicy,
  type FleetPool,
  fleetSchema,
} from './fleet-schema.js';
export { type InstanceShape, instanceShape } from './instance-shape.js';
export { allocatable, type NodeSize, nodeSizeOf, type Resources, type Room, roomOf } from './node.js';
export { type Packing, type PodGroup, pack } from './packing.js';
export { type FleetPlan, planFleet } from './plan-fleet.js';
export {
  type ControlPlanePlan,
  controlPlanePlanSchema,
  type LoadBalancerPlan,
  loadBalancerPlanSchema,
  type PoolPlan,
  poolPlanSchema,
} from './plan-schema.js';
