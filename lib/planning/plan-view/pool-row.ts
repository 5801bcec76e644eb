import type { ForecastPool } from '../forecast/index.js';
import type { InstantText } from '../instants/index.js';
import { type Step, sumOf } from '../step-function/index.js';

/**
 * The nodes of a pool over time: none before the forecast, which knows nothing of them; from it on its least size, until
 * its first step.
 */
export function poolSteps(
  { minSize, schedule }: Pick<ForecastPool, 'minSize' | 'schedule'>,
  asOf: InstantText,
): Step[] {
  const steps = schedule.map(({ at, nodes }) => ({ at, value: nodes }));
  return sumOf([
    schedule[0] !== undefined && schedule[0].at <= asOf ? steps : [{ at: asOf, value: minSize }, ...steps],
  ]);
}

/** The nodes of all pools over time. */
export function totalNodes(pools: readonly ForecastPool[], asOf: InstantText): Step[] {
  return sumOf(pools.map((pool) => poolSteps(pool, asOf)));
}
