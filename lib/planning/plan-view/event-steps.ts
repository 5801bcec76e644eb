import { databasePodsOverTime, podsOverTime, requestsOverTime } from '../plan-steps/index.js';
import { type Step, sumOf } from '../step-function/index.js';
import type { EventRow } from './event-row.js';

/** How many windows of the events are open. */
export function openWindows(rows: readonly Pick<EventRow, 'windows'>[]): Step[] {
  return sumOf(
    rows.flatMap(({ windows }) =>
      windows.map(({ opensAt, closesAt }) => [
        { at: opensAt, value: 1 },
        { at: closesAt, value: 0 },
      ]),
    ),
  );
}

/** Summed demand of events: of each none until its sale opens, then what its pods are for. */
export function totalDemand(rows: readonly EventRow[]): Step[] {
  return sumOf(rows.map(requestsOverTime));
}

/** Summed pods of events, those of their databases included. */
export function totalPods(rows: readonly EventRow[]): Step[] {
  return sumOf(podsByPool(rows).values());
}

/** Summed pods of events by the pool that they run in; by '' where the forecast names no pools. */
export function podsByPool(rows: readonly EventRow[]): Map<string, Step[]> {
  const parts = new Map<string, Step[][]>();
  const add = (pool: string, steps: Step[]) => {
    const known = parts.get(pool);
    if (known === undefined) parts.set(pool, [steps]);
    else known.push(steps);
  };
  for (const row of rows) {
    add(row.pool ?? '', podsOverTime(row));
    const { databasePods } = row;
    if (databasePods !== undefined) add(databasePods.pool, databasePodsOverTime(row, databasePods.pods));
  }
  return new Map([...parts].map(([pool, steps]) => [pool, sumOf(steps)]));
}
