export { type PlannedPlatform, plannedCluster, plannedPools, plannedShell } from './planned-platform.js';
export { plannedPoolRules, plannedZoneRule } from './planned-platform-rules.js';
