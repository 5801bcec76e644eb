import fc from 'fast-check';
import type { FittedModel, LogLinear } from '../../../lib/planning/demand/index.js';
import { fitModel } from '../../../lib/planning/demand/index.js';
import type { PastSale } from '../../../lib/planning/history/index.js';

export const SOURCE = { file: 'history.csv', sha256: 'a'.repeat(64) };

/** A past on-sale on a Wednesday morning in London, the nth of its history. */
export function pastSale(n: number, change: Partial<PastSale> = {}): PastSale {
  const week = 7 * 86_400_000;
  return {
    event: `event-${n}`,
    opensAt: `${new Date(Date.parse('2024-01-03T10:00:00Z') + n * week).toISOString().slice(0, 19)}Z`,
    timeZone: 'Europe/London',
    followers: 1_000_000,
    isPresale: false,
    peakRate: 1000,
    place: { file: 'history.csv', row: n + 2 },
    ...change,
  };
}

/** So many on-sales, each made of its number. */
export function pastSales(count: number, change: (n: number) => Partial<PastSale>): PastSale[] {
  return Array.from({ length: count }, (_, n) => pastSale(n, change(n)));
}

export function fitted(sales: readonly PastSale[]): FittedModel {
  return fitModel(sales, { source: SOURCE });
}

/** The log-linear model of a history that has enough for one. */
export function logLinearOf(sales: readonly PastSale[]): LogLinear {
  const { model } = fitted(sales);
  if (model.name !== 'log-linear') throw new Error(model.because);
  return model;
}

/** Histories that `readHistory` could have read. */
export const anyHistory: fc.Arbitrary<PastSale[]> = fc
  .array(
    fc.record({
      followers: fc.oneof(
        fc.integer({ min: 1, max: 50_000_000 }),
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      ),
      venueCapacity: fc.option(fc.integer({ min: 1, max: 120_000 }), { nil: undefined, freq: 8 }),
      tier: fc.option(fc.constantFrom('small', 'standard', 'major'), { nil: undefined, freq: 8 }),
      timeZone: fc.option(fc.constantFrom('Europe/London', 'Asia/Tokyo', 'America/Denver'), {
        nil: undefined,
        freq: 8,
      }),
      isPresale: fc.boolean(),
      peakRate: fc.oneof(
        fc.integer({ min: 1, max: 300_000 }),
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      ),
      hours: fc.integer({ min: 0, max: 7 * 24 - 1 }),
    }),
    { minLength: 0, maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ hours, ...row }, n) => {
      const { opensAt } = pastSale(n);
      const shifted = new Date(Date.parse(opensAt) + hours * 3_600_000).toISOString();
      return pastSale(n, { ...row, opensAt: `${shifted.slice(0, 19)}Z` });
    }),
  );
