import type { PriorityClassDefinition } from '../../planning/priorities/index.js';
import type { Cpu, Memory } from '../../planning/units/index.js';
import type { NodePool } from '../node-pool/index.js';

/** Room that is held on a pool. */
export interface HeldRoom {
  readonly pool: NodePool;
  /**
   * The name of the Deployment; a pool can have several.
   *
   * @default - the name of the pool
   */
  readonly name?: string;
  /** How many pods hold room. */
  readonly replicas: number;
  /** Processor time that each of them holds: that of a tenant's pod, so that one makes room for one. */
  readonly cpu: Cpu;
  /** Memory that each of them holds. */
  readonly memory: Memory;
}

export interface PlaceholderPodsProps {
  /** What gives way: `priorities.byName.placeholder`. */
  readonly priorityClass: Pick<PriorityClassDefinition, 'name' | 'value' | 'preemptionPolicy'>;
  /** At least one. */
  readonly pools: readonly HeldRoom[];
  /**
   * The namespace, which is made.
   *
   * @default 'placeholders'
   */
  readonly namespace?: string;
  /**
   * The container image of a program that waits, with a tag other than `latest` or with a digest.
   *
   * @default 'registry.k8s.io/pause:3.10.2'
   */
  readonly image?: string;
  /**
   * Labels of all objects.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}
