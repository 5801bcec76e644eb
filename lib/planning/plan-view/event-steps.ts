import { type Step, sumOf, valueAt } from '../step-function/index.js';
import type { EventRow } from './event-row.js';

/** Requests per second of one event: none until its sale opens, then what its pods are for. */
export function demandSteps({ windows }: Pick<EventRow, 'windows'>): Step[] {
  return windows.flatMap(({ opensAt, closesAt, steps }) => {
    const rates = steps.map(({ at, rate }) => ({ at, value: rate }));
    return [
      { at: opensAt, value: valueAt(rates, opensAt) },
      ...rates.filter(({ at }) => at > opensAt),
      { at: closesAt, value: 0 },
    ];
  });
}

/** Pods of one event's shop: idle while it exists, more in its windows. */
export function podSteps({ provisionAt, windows, retireAt, replicas }: EventRow): Step[] {
  return [
    { at: provisionAt, value: replicas.idle },
    ...windows.flatMap(({ steps, closesAt }) => [
      ...steps.map(({ at, pods }) => ({ at, value: pods })),
      { at: closesAt, value: replicas.idle },
    ]),
    { at: retireAt, value: 0 },
  ];
}

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

/** Summed demand of events. */
export function totalDemand(rows: readonly EventRow[]): Step[] {
  return sumOf(rows.map(demandSteps));
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
    add(row.pool ?? '', podSteps(row));
    if (row.databasePods !== undefined) add(row.databasePods.pool, databaseSteps(row, row.databasePods.pods));
  }
  return new Map([...parts].map(([pool, steps]) => [pool, sumOf(steps)]));
}

function databaseSteps({ provisionAt, retireAt }: EventRow, pods: number): Step[] {
  return [
    { at: provisionAt, value: pods },
    { at: retireAt, value: 0 },
  ];
}
