import { QUANTILES, SHARE_OF } from '../quantiles/index.js';
import { sampleQuantile } from '../statistics/index.js';
import type { Coverage } from './schema.js';
import { share } from './share.js';
import type { Trial } from './trial.js';
import { usualCount } from './usual-count.js';

/** How many of the peaks were at or below each quantile, and how many should have been. */
export function coverageOf(trials: readonly Trial[]): Coverage[] {
  return QUANTILES.map((quantile) => {
    const covered = trials.filter(({ sale, demand }) => sale.peakRate <= demand[quantile]).length;
    const expected = SHARE_OF[quantile];
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
  const errors = trials.map(({ sale, demand }) => Math.abs(demand.p50 - sale.peakRate) / sale.peakRate);
  return share(sampleQuantile(errors, 0.5), 1);
}
