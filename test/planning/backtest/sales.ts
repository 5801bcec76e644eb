import {
  type BacktestOptions,
  type BacktestResult,
  backtest,
  type Fit,
  type Method,
} from '../../../lib/planning/backtest/index.js';
import type { DemandModel } from '../../../lib/planning/demand/index.js';
import { PRIOR_POWER_LAW } from '../../../lib/planning/demand/index.js';
import type { PastSale } from '../../../lib/planning/history/index.js';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';

/** A pod for every ten requests per second, held for two hours; nothing for waiting, nothing for a lost zone. */
export const TEN_A_POD = {
  hold: '2h',
  service: {
    ...DEFAULT_POLICY.service,
    time: '1s',
    slots: 20,
    targetUtilization: 50,
    zones: 1,
    waitLimit: '10s',
    waitShare: 0.5,
  },
};

/** Sales of one day after the other with these peaks, from the first of January. */
export function salesWith(...peaks: readonly number[]): PastSale[] {
  return peaks.map((peakRate, index) => saleOf({ peakRate }, index + 1));
}

export function saleOf(changes: Partial<PastSale>, day: number): PastSale {
  return {
    event: `E${day}`,
    opensAt: `2026-01-${String(day).padStart(2, '0')}T10:00:00Z`,
    timeZone: 'Europe/Berlin',
    followers: 1000,
    isPresale: false,
    peakRate: 100,
    place: { file: 'history.csv', row: day + 1 },
    ...changes,
  };
}

export const EIGHT = salesWith(10, 20, 30, 40, 50, 60, 70, 80);

/** A model that says the same whatever it is asked. */
export function modelOf(p50: number, p90 = p50, p99 = p90): DemandModel {
  return {
    description: PRIOR_POWER_LAW.description,
    peak: () => ({ p50, p90, p99, because: 'said' }),
  };
}

/** Says the same whatever it was fitted to. */
export function always(p50: number, p90 = p50, p99 = p90): Fit {
  return () => modelOf(p50, p90, p99);
}

/** The back-test by one method; unless told otherwise, of a model that always says 45, 70 and 80. */
export function resultOf(
  sales: readonly PastSale[],
  method: Method,
  options: Partial<BacktestOptions> = {},
): BacktestResult {
  const { results } = backtest(sales, { fit: always(45, 70, 80), policy: TEN_A_POD, ...options });
  const result = results.find((other) => other.method === method);
  if (result === undefined) throw new Error(`no result of ${method}`);
  return result;
}
