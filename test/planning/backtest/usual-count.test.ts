import { describe, expect, it } from 'vitest';
import { usualCount } from '../../../lib/planning/backtest/usual-count.js';

describe('the usual count', () => {
  // Quantiles 0.025 and 0.975 of the binomial distribution, as scipy.stats.binom.ppf gives them.
  it.each([
    [6, 0.5, 1, 5],
    [10, 0.5, 2, 8],
    [20, 0.9, 15, 20],
    [56, 0.9, 46, 54],
    [100, 0.99, 97, 100],
    [1, 0.99, 1, 1],
    [1, 0.9, 0, 1],
  ])('of %d trials with a chance of %d is from %d to %d', (trials, chance, least, most) => {
    expect(usualCount(trials, chance)).toEqual({ least, most });
  });

  it('is known of more trials than the smallest power of the chance can be told of', () => {
    expect(usualCount(100_000, 0.5)).toEqual({ least: 49_690, most: 50_310 });
  });
});
