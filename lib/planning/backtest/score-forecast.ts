import { QUANTILES, type Quantile } from '../policy/index.js';
import type { Coverage } from './schema.js';
import { share } from './share.js';
import type { Trial } from './trial.js';
import { usualCount } from './usual-count.js';

const EXPECTED: Readonly<Record<Quantile, number>> = { p50: 0.5, p90: 0.9, p99: 0.99 };

/** How many of the peaks were at or below each quantile, and how many should have been. */
export function coverageOf(trials: readonly Trial[]): Coverage[] {
  return QUANTILES.map((quantile) => {
    const covered = trials.filter(({ sale, demand }) => sale.peakRate <= demand[quantile]).length;
    const expected = EXPECTED[quantile];
    return {
      quantile,
      expected,
      covered,
      share: share(covered, trials.length),
      usual: usualCount(trials.length, expected),
    };
  });
}

/** Half of the medians were not farther from the peak than this share of it. */
export function medianErrorOf(trials: readonly Trial[]): number {
  const errors = trials
    .map(({ sale, demand }) => Math.abs(demand.p50 - sale.peakRate) / sale.peakRate)
    .sort((a, b) => a - b);
  const upper = errors[Math.floor(errors.length / 2)] ?? 0;
  const lower = errors[Math.ceil(errors.length / 2) - 1] ?? 0;
  return share((lower + upper) / 2, 1);
}
