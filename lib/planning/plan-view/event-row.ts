import type { TenantPlan } from '../forecast/index.js';
import type { Phase } from '../lifecycle/index.js';

/** One event of the season as the page shows it: its plan, and what is told of it elsewhere in the forecast. */
export interface EventRow extends TenantPlan {
  /** At the instant of the forecast. */
  readonly phase: Phase;
  /** Pods of the database in the cluster, for as long as the tenant exists. */
  readonly databasePods?: { readonly pool: string; readonly pods: number };
  /** The most nodes that the event's pool has in the event's windows; undefined when all are over. */
  readonly nodes?: number;
  /** The warnings that name the event. */
  readonly warnings: readonly string[];
}

/** Requests per second of the quantile that the tier sizes for. */
export function sizedDemand({ demand }: Pick<EventRow, 'demand'>): number {
  return demand[demand.quantile];
}

/** The first of an event's windows; a forecast has no event without one. */
export function firstWindow({ windows }: Pick<EventRow, 'windows'>): EventRow['windows'][number] {
  const [first] = windows;
  if (first === undefined) throw new RangeError('an event without a window is no part of a forecast');
  return first;
}
