import { describe, expect, it } from 'vitest';
import { demandModel } from '../../../lib/planning/demand/index.js';
import type { PastSale } from '../../../lib/planning/history/index.js';
import { fitted, pastSale } from './sales.js';

/** Numbers that are the same in every run, evenly between 0 and 1: Knuth's linear congruential generator. */
function evenNumbers(seed: bigint): () => number {
  let state = seed;
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
    return (Number(state >> 11n) + 0.5) / 2 ** 53;
  };
}

/** On-sales of a law that is neither the prior nor quite a power of the followers, with a sigma of a half. */
function salesOf(count: number, next: () => number): PastSale[] {
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  return Array.from({ length: count }, (_, n) => {
    const followers = 1 + Math.round(Math.exp(13.5 + 1.8 * normal()));
    const isPresale = next() < 0.3;
    const tier = followers > 2_000_000 ? 'major' : 'standard';
    const middle = 1200 * (followers / 1e6) ** 0.6 * (isPresale ? 0.6 : 1) * (tier === 'major' ? 1.35 : 1);
    const peakRate = Math.max(1, Math.round(middle * Math.exp(0.5 * normal())));
    return pastSale(n, { followers, isPresale, tier, peakRate });
  });
}

describe('the quantiles of a fit', () => {
  it.each([5, 12, 40])('to %d sales hold as many of the next ones as they say', (count) => {
    const next = evenNumbers(20_261_121n);
    const rounds = 500;
    const held = { p50: 0, p90: 0, p99: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const [sale = pastSale(0), ...history] = salesOf(count + 1, next);
      const demand = demandModel(fitted(history).model).peak({ ...sale, timeZone: 'Europe/London' });
      for (const quantile of ['p50', 'p90', 'p99'] as const) {
        if (sale.peakRate <= demand[quantile]) held[quantile] += 1;
      }
    }
    // Three standard errors of a share of 500 each way.
    expect(Math.abs(held.p50 / rounds - 0.5)).toBeLessThan(0.068);
    expect(Math.abs(held.p90 / rounds - 0.9)).toBeLessThan(0.041);
    // All 500 are within three standard errors of 99 %: only too few can be told.
    expect(held.p99 / rounds).toBeGreaterThan(0.976);
  });
});
