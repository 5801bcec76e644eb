import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BacktestOptions, backtest } from '../../../lib/planning/backtest/index.js';
import { always, modelOf, resultOf, saleOf, TEN_A_POD } from './sales.js';

describe('any history', () => {
  const anySales = fc
    .array(
      fc.record({
        day: fc.integer({ min: 1, max: 31 }),
        peakRate: fc.integer({ min: 1, max: 1e6 }),
        followers: fc.integer({ min: 1, max: 1e9 }),
      }),
      { minLength: 6, maxLength: 20 },
    )
    .map((rows) => rows.map(({ day, ...row }, index) => saleOf({ ...row, event: `E${index}` }, day)))
    .filter((sales) => {
      const last =
        sales
          .map(({ opensAt }) => opensAt)
          .sort()
          .at(-1) ?? '';
      return sales.filter(({ opensAt }) => opensAt < last).length >= 5;
    });

  it('has the same back-test in any order', () => {
    fc.assert(
      fc.property(anySales, fc.infiniteStream(fc.nat()), (sales, chances) => {
        const shuffled = sales
          .map((sale) => ({ sale, at: chances.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ sale }) => sale);
        const options = { fit: always(45, 70, 80), policy: TEN_A_POD };
        expect(backtest(shuffled, options)).toEqual(backtest(sales, options));
      }),
    );
  });

  it('is never cut short by the largest peak of all, in leave-one-out, but once', () => {
    fc.assert(
      fc.property(anySales, (sales) => {
        const scores = resultOf(sales, 'leave-one-out').strategies;
        expect(scores.find(({ strategy }) => strategy === 'largest-peak')?.shortfalls).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('costs as much as perfect foresight, and never falls short, with a model that knows the peak', () => {
    fc.assert(
      fc.property(anySales, (sales) => {
        const fit: BacktestOptions['fit'] = (training) => {
          const left = sales.find((sale) => !training.includes(sale));
          return modelOf(left?.peakRate ?? 0);
        };
        const [p50] = resultOf(sales, 'leave-one-out', { fit }).strategies;
        expect(p50).toMatchObject({ cost: 1, shortfalls: 0 });
      }),
    );
  });
});
