export { CONTROL_PLANE_TIERS, type ControlPlaneTier } from './tiers.js';
