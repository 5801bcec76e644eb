import type { InstantText } from '../instants/index.js';
import { type Step, sumOf } from '../step-function/index.js';
import type { Duration } from '../units/index.js';
import type { FleetPolicy } from './fleet-schema.js';
import type { Resources } from './node.js';

/** Pods of one tenant in one pool, over time. */
export interface FleetDemand {
  readonly event: string;
  readonly tenant: string;
  readonly pool: string;
  /** What one pod requests. */
  readonly pod: Resources;
  /** In the order of time, of several at one instant the last counts; the last of all has no pods. */
  readonly steps: readonly { readonly at: InstantText; readonly pods: number }[];
  /** Services that are there as long as there are pods. */
  readonly services: number;
  /**
   * The most pods that an autoscaler may make of them; nodes are planned for the steps alone.
   *
   * @default - the most of the steps
   */
  readonly mostPods?: number;
  /**
   * Whether the pods hold connections to the tenant's database.
   *
   * @default true
   */
  readonly connects?: boolean;
}

/** Requests per second of one event, over time. */
export interface FleetRate {
  readonly event: string;
  readonly steps: readonly Step[];
}

/** All pods and requests, of one plan or of a part of it. */
export interface FleetLoad {
  readonly demands: readonly FleetDemand[];
  readonly rate: readonly FleetRate[];
}

export interface FleetInput extends FleetLoad {
  readonly fleet: FleetPolicy;
  /** Nothing is planned before this instant. */
  readonly asOf: InstantText;
  /** From asking for a node until a pod runs on it. */
  readonly lead: Duration;
  /** Zones that the nodes of the ingress spread over; the loss of one is survived. */
  readonly zones: number;
}

export function podsOf({ steps }: FleetDemand): Step[] {
  return steps.map(({ at, pods }) => ({ at, value: pods }));
}

/** The requests of all events together. */
export function requestsOf({ rate }: FleetLoad): Step[] {
  return sumOf(rate.map(({ steps }) => steps));
}

/** The pods of all pools together. */
export function allPodsOf({ demands }: FleetLoad): Step[] {
  return sumOf(demands.map(podsOf));
}
