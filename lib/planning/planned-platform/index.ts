export {
  capacityUnitsAt,
  controlPlaneTierAt,
  type PlannedPlatform,
  plannedPools,
} from './planned-platform.js';
export { plannedPoolRules } from './planned-platform-rules.js';
