export { podsFor } from './pods-for.js';
export { type Replicas, type ReplicasReading, replicasFor } from './replicas-for.js';
export { surviveZoneLoss } from './survive-zone-loss.js';
