export { erlangB, erlangC, keepsWait, type Queue, slotsForWait, type WaitTarget } from './erlang.js';
export { type PodCount, podCountsFor, podsFor, rateFor } from './pods-for.js';
export { randomSplitWarning } from './random-split.js';
export {
  type Admission,
  podsWithZoneLoss,
  type Replicas,
  type ReplicasReading,
  replicasFor,
  type Sizing,
  windowPods,
} from './replicas-for.js';
