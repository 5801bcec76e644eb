import { Cpu, Memory } from '../units/index.js';
import type { Footprint } from './footprint.js';

/** The Services that CloudNativePG makes for every cluster: `-rw`, `-ro` and `-r`. */
const CLUSTER_SERVICES = 3;
/**
 * A job that initializes or joins an instance runs beside all others, and the claim of an instance that is replaced
 * may not be gone when its successor's is made.
 */
const SPARE_INSTANCES = 1;
const SHARED_BUFFERS_FRACTION = 4;
const MEBIBYTE = 2 ** 20;

/** A database cluster in numbers: each instance takes a pod and a volume. */
export interface DatabaseSize {
  readonly instances: number;
  /** Of one instance, with all containers of its pod. */
  readonly cpu: Cpu;
  readonly memory: Memory;
  /** Of one volume. */
  readonly storage: Memory;
}

/** What a database that is not in the tenant's namespace asks of the namespace's quota. */
export const NO_FOOTPRINT: Footprint = {
  pods: 0,
  cpu: Cpu.milli(0),
  memory: Memory.mebibytes(0),
  storage: Memory.mebibytes(0),
  volumeClaims: 0,
  services: 0,
};

/** What a database cluster asks of the quota when one instance more than usual is there. */
export function clusterFootprint({ instances, cpu, memory, storage }: DatabaseSize): Footprint {
  const most = instances + SPARE_INSTANCES;
  return {
    pods: most,
    cpu: cpu.times(most),
    memory: memory.times(most),
    storage: storage.times(most),
    volumeClaims: most,
    services: CLUSTER_SERVICES,
  };
}

/**
 * PostgreSQL's `shared_buffers` for a pod's memory: a quarter, as its manual advises for a server of its own, in the
 * whole megabytes that CloudNativePG's admission can compare with the pod's memory.
 * https://www.postgresql.org/docs/current/runtime-config-resource.html
 */
export function sharedBuffers(memory: Memory): string {
  return `${Math.floor(memory.toBytes() / SHARED_BUFFERS_FRACTION / MEBIBYTE)}MB`;
}
