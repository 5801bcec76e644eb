import { describe, expect, it } from 'vitest';
import { type BacktestOptions, backtest, type Method } from '../../../lib/planning/backtest/index.js';
import type { DemandInput, DemandModel } from '../../../lib/planning/demand/index.js';
import type { PastSale } from '../../../lib/planning/history/index.js';
import { always, EIGHT, modelOf, resultOf, saleOf, salesWith, TEN_A_POD } from './sales.js';

/** The events that each forecast was fitted to, by the event that was forecast. */
function trainings(sales: readonly PastSale[], method: Method): [event: string, fittedTo: string][] {
  const fitted: string[] = [];
  const fit: BacktestOptions['fit'] = (training) => {
    fitted.push(training.map(({ event }) => event).join(' '));
    return modelOf(1);
  };
  const { results } = backtest(sales, { fit, policy: TEN_A_POD });
  const tests = results.flatMap((result) =>
    result.sales.map(({ event }) => ({ event, method: result.method })),
  );
  return tests.flatMap((test, index) =>
    test.method === method ? [[test.event, fitted[index] ?? 'nothing']] : [],
  );
}

describe('leave-one-out', () => {
  it('forecasts each sale from all the others', () => {
    expect(trainings(salesWith(1, 2, 3, 4, 5, 6), 'leave-one-out')).toEqual([
      ['E1', 'E2 E3 E4 E5 E6'],
      ['E2', 'E1 E3 E4 E5 E6'],
      ['E3', 'E1 E2 E4 E5 E6'],
      ['E4', 'E1 E2 E3 E5 E6'],
      ['E5', 'E1 E2 E3 E4 E6'],
      ['E6', 'E1 E2 E3 E4 E5'],
    ]);
  });
});

describe('rolling origin', () => {
  it('forecasts each sale from the sixth on from those before it', () => {
    expect(trainings(salesWith(1, 2, 3, 4, 5, 6, 7), 'rolling-origin')).toEqual([
      ['E6', 'E1 E2 E3 E4 E5'],
      ['E7', 'E1 E2 E3 E4 E5 E6'],
    ]);
  });

  it('forecasts sales of one instant from the same', () => {
    const sales = salesWith(1, 2, 3, 4, 5, 6, 7);
    const tied = sales.map((sale, index) =>
      index === 6 ? { ...sale, opensAt: saleOf({}, 6).opensAt } : sale,
    );
    expect(trainings(tied, 'rolling-origin')).toEqual([
      ['E6', 'E1 E2 E3 E4 E5'],
      ['E7', 'E1 E2 E3 E4 E5'],
    ]);
  });

  it('leaves out a sixth sale that opened with the fifth', () => {
    const sales = salesWith(1, 2, 3, 4, 5, 6, 7);
    const tied = sales.map((sale, index) =>
      index === 5 ? { ...sale, opensAt: saleOf({}, 5).opensAt } : sale,
    );
    expect(trainings(tied, 'rolling-origin')).toEqual([['E7', 'E1 E2 E3 E4 E5 E6']]);
  });
});

describe('a history that is too short', () => {
  const options = { fit: always(1), policy: TEN_A_POD, history: 'past.csv' };

  it('is refused with five sales', () => {
    expect(() => backtest(salesWith(1, 2, 3, 4, 5), options)).toThrow(
      'past.csv: a back-test of 5 on-sales says nothing. Allowed: at least 6 on-sales, the last of them after 5 others. To mend: add the peaks of more on-sales to the history.',
    );
  });

  it('is refused with one sale', () => {
    expect(() => backtest(salesWith(1), { fit: always(1), policy: TEN_A_POD })).toThrow(
      'history: a back-test of 1 on-sale says nothing. Allowed: at least 6 on-sales, the last of them after 5 others. To mend: add the peaks of more on-sales to the history.',
    );
  });

  it('is refused with six sales of one instant', () => {
    const sales = salesWith(1, 2, 3, 4, 5, 6).map((sale) => ({ ...sale, opensAt: '2026-01-01T10:00:00Z' }));
    expect(() => backtest(sales, options)).toThrow(
      'past.csv: none of its 6 on-sales opened after 5 others. Allowed: at least 6 on-sales, the last of them after 5 others. To mend: add the peaks of more on-sales to the history.',
    );
  });

  it('is long enough with six sales, one after the other', () => {
    const { results } = backtest(salesWith(1, 2, 3, 4, 5, 6), options);
    expect(results.map(({ method, tests }) => [method, tests])).toEqual([
      ['leave-one-out', 6],
      ['rolling-origin', 1],
    ]);
  });
});

describe('what the model is told', () => {
  function asked(changes: Partial<PastSale>): DemandInput | undefined {
    const inputs: DemandInput[] = [];
    const model: DemandModel = {
      ...modelOf(1),
      peak: (input) => {
        inputs.push(input);
        return modelOf(1).peak(input);
      },
    };
    backtest([saleOf(changes, 1), ...salesWith(1, 2, 3, 4, 5, 6).slice(1)], {
      fit: () => model,
      policy: TEN_A_POD,
    });
    return inputs[0];
  }

  it('is what was known before the sale, without its peak', () => {
    expect(asked({ venueCapacity: 900, tier: 'major', isPresale: true })).toEqual({
      followers: 1000,
      venueCapacity: 900,
      tier: 'major',
      opensAt: '2026-01-01T10:00:00Z',
      timeZone: 'Europe/Berlin',
      isPresale: true,
    });
  });

  it('is the time in UTC of a sale whose zone is unknown', () => {
    expect(asked({ timeZone: undefined })?.timeZone).toBe('UTC');
  });
});

describe('the coverage', () => {
  it('counts the peaks at or below each quantile, and says what is usual', () => {
    expect(resultOf(EIGHT, 'leave-one-out').coverage).toEqual([
      { quantile: 'p50', expected: 0.5, covered: 4, share: 0.5, usual: { least: 1, most: 7 } },
      { quantile: 'p90', expected: 0.9, covered: 7, share: 0.875, usual: { least: 5, most: 8 } },
      { quantile: 'p99', expected: 0.99, covered: 8, share: 1, usual: { least: 7, most: 8 } },
    ]);
  });
});

describe('the median error', () => {
  it('is the middle one of an odd number', () => {
    // 45 against 60, 70 and 80.
    expect(resultOf(EIGHT, 'rolling-origin').medianError).toBe(0.3571);
  });

  it('is the mean of the middle two of an even number', () => {
    // 45 against 60 and 70.
    expect(resultOf(EIGHT.slice(0, 7), 'rolling-origin').medianError).toBe(0.3036);
  });
});
