export { isHost, isLine, isRoutePath } from './address.js';
export { type AlertRule, type AlertSubject, alertRules, type RequestsMetric } from './alerts.js';
export { backupSchedule } from './backup-schedule.js';
export { contentHash } from './content-hash.js';
export {
  clusterFootprint,
  type DatabaseSize,
  NO_FOOTPRINT,
  sharedBuffers,
} from './database-footprint.js';
export type { Footprint } from './footprint.js';
export { type ImageReference, isPinned, parseImageReference, versionOf } from './image-reference.js';
export { type PodLife, type PodTimes, podTimes, sleepCommand } from './pod-times.js';
export { containerMemory, podsAtWorst, sumOf, type WorkloadSize, workloadFootprint } from './quota.js';
export { type Rollout, rolloutIn, surgeOf } from './rollout.js';
export {
  floorIn,
  type PodPeriod,
  type PodStep,
  type PodWindow,
  podPeriods,
  type ScalingBehavior,
  type ScalingSpeed,
  scalingBehavior,
} from './scaling.js';
export { type Sysctl, unprivilegedPorts } from './unprivileged-ports.js';
