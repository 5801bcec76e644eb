export { clusterName, otherSlot, SLOTS, type Slot, slotLetter, slotName } from './slot.js';
export { trafficRules } from './traffic-rules.js';
export {
  mayFollow,
  TRAFFIC_STATES,
  type TrafficPlan,
  type TrafficState,
  trafficOf,
} from './traffic-state.js';
export { isServing, preLiveWeights, type TrafficSwitch, type Weights } from './traffic-switch.js';
