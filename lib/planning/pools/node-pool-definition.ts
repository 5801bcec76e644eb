import type { NodeStep } from '../node-schedule/index.js';

/** How many instances of a pool may be taken away by AWS at two minutes' notice. */
export interface SpotCapacity {
  /**
   * Instances that are never spot.
   *
   * @default 0
   */
  readonly onDemandBase?: number;
  /**
   * Per cent of the instances above the base that are not spot.
   *
   * @default 0
   */
  readonly onDemandPercent?: number;
}

/** Instances that are started, configured and stopped ahead of time, so that scaling up takes seconds. */
export interface WarmPool {
  /** Instances that wait. */
  readonly size: number;
}

/**
 * A pool of nodes as plain data. Terraform makes the nodes from it, and Kubernetes' side takes selectors and
 * tolerations from it: one definition drives both.
 */
export interface NodePoolDefinition {
  /** The value of the nodes' label `greenroom.dev/pool`, and a part of the names of AWS resources. */
  readonly name: string;
  /** Instance types such as `m7i.xlarge`, the preferred one first; several, where one may be sold out. */
  readonly instanceTypes: readonly string[];
  /**
   * The processors of all its instance types.
   *
   * @default 'x86_64'
   */
  readonly architecture?: 'x86_64' | 'arm64';
  /** The fewest nodes outside the steps of the schedule. */
  readonly minSize: number;
  /** The most nodes, whoever asks for them. */
  readonly maxSize: number;
  /**
   * True for nodes that run only what tolerates their taint `greenroom.dev/pool=<name>:NoSchedule`.
   *
   * @default false
   */
  readonly dedicated?: boolean;
  /**
   * Labels besides the pool's own.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * What a new machine image or setting does to running nodes: `rolling` replaces them a few at a time; `manual`
   * leaves them until a person does, for pools whose pods must not move by themselves.
   *
   * @default 'rolling'
   */
  readonly upgrade?: 'rolling' | 'manual';
  /**
   * @default - on demand
   */
  readonly spot?: SpotCapacity;
  /**
   * The root volume in GiB.
   *
   * @default 50
   */
  readonly diskGiB?: number;
  /**
   * True for the pool on whose nodes the ingress listens: its nodes are the load balancers' targets.
   *
   * @default false
   */
  readonly receivesTraffic?: boolean;
  /**
   * The fewest nodes over time, as one step function that returns to `minSize`.
   *
   * @default - `minSize` at all times
   */
  readonly schedule?: readonly NodeStep[];
  /**
   * Only for pools of one instance type, on demand.
   *
   * @default - none
   */
  readonly warmPool?: WarmPool;
}
