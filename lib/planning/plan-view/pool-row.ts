import type { ForecastFile } from '../forecast/index.js';
import { type Step, sumOf } from '../step-function/index.js';

/** Before everything. */
const ALWAYS = '0000-01-01T00:00:00Z';

/** One pool of the fleet as the forecast plans it. */
export type PoolRow = NonNullable<ForecastFile['pools']>[number];

/** The nodes of a pool over time: its least size until its first step. */
export function poolSteps({ minSize, schedule }: Pick<PoolRow, 'minSize' | 'schedule'>): Step[] {
  return sumOf([
    [{ at: ALWAYS, value: minSize }, ...schedule.map(({ at, nodes }) => ({ at, value: nodes }))],
  ]);
}

/** The nodes of all pools over time. */
export function totalNodes(pools: readonly PoolRow[]): Step[] {
  return sumOf(pools.map(poolSteps));
}
