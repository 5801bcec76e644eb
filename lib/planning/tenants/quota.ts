import { type Cpu, Memory } from '../units/index.js';
import type { Footprint } from './footprint.js';
import { surgeOf } from './rollout.js';

/** What decides how much of a cluster a workload can take. */
export interface WorkloadSize {
  readonly maxReplicas: number;
  /** What one pod requests. */
  readonly cpu: Cpu;
  readonly memory: Memory;
}

/**
 * Pods that count against the quota at the worst moment of one rolling update or one scaling at the largest size.
 * The Deployment controller runs at most the replicas and their surge at a time, but a pod that it has taken away
 * counts until its grace period is over, and there can be one such predecessor for every replica. A second update
 * within the same grace period may have to wait for pods to be gone; it loses none that are ready.
 */
export function podsAtWorst(maxReplicas: number): number {
  return maxReplicas + surgeOf(maxReplicas) + maxReplicas;
}

/** What the app asks of the namespace's quota at its largest; a Service comes with it, storage does not. */
export function workloadFootprint({ maxReplicas, cpu, memory }: WorkloadSize): Footprint {
  const pods = podsAtWorst(maxReplicas);
  return {
    pods,
    cpu: cpu.times(pods),
    memory: memory.times(pods),
    storage: Memory.mebibytes(0),
    volumeClaims: 0,
    services: 1,
  };
}

/** The quota that holds both at once. */
export function sumOf(one: Footprint, other: Footprint): Footprint {
  return {
    pods: one.pods + other.pods,
    cpu: one.cpu.plus(other.cpu),
    memory: one.memory.plus(other.memory),
    storage: one.storage.plus(other.storage),
    volumeClaims: one.volumeClaims + other.volumeClaims,
    services: one.services + other.services,
  };
}

/**
 * The most memory that one container may have: enough for the app's, and for a database that is a single container.
 */
export function containerMemory(appLimit: Memory, database: Footprint): Memory {
  return appLimit.toBytes() >= database.memory.toBytes() ? appLimit : database.memory;
}
