import { describe, expect, it } from 'vitest';
import type { BacktestResult, Strategy } from '../../../lib/planning/backtest/index.js';
import { EIGHT, resultOf, saleOf, salesWith, TEN_A_POD } from './sales.js';

function rateOf({ sales }: BacktestResult, event: string, strategy: Strategy): number | undefined {
  return sales
    .find((sale) => sale.event === event)
    ?.provided.find((provided) => provided.strategy === strategy)?.rate;
}

describe('what teams do without a forecast', () => {
  it.each([
    ['leave-one-out', 'E3', 80],
    ['leave-one-out', 'E8', 70],
    ['rolling-origin', 'E7', 60],
  ] as const)('provides in %s, of %s, for the largest peak it knows: %d', (method, event, rate) => {
    expect(rateOf(resultOf(EIGHT, method), event, 'largest-peak')).toBe(rate);
  });

  it('provides for the followers times the p90 of the known ratios', () => {
    const ratios = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((peakRate, index) => saleOf({ peakRate }, index + 1));
    const next = saleOf({ followers: 3_000_000 }, 11);
    // Of the ten ratios from 0.001 to 0.010, the ninth.
    expect(rateOf(resultOf([...ratios, next], 'rolling-origin'), 'E11', 'per-follower')).toBe(27_000);
  });

  it('provides for the peak of the sale before, also when later ones are known', () => {
    expect(rateOf(resultOf(EIGHT, 'leave-one-out'), 'E3', 'last-peak')).toBe(20);
  });

  it('provides for the largest of several that were the last', () => {
    const last = [saleOf({ peakRate: 70, event: 'A' }, 6), saleOf({ peakRate: 60, event: 'B' }, 6)];
    const sales = [...salesWith(10, 20, 30, 40, 50), ...last, saleOf({}, 7)];
    expect(rateOf(resultOf(sales, 'rolling-origin'), 'E7', 'last-peak')).toBe(70);
  });

  it('cannot say what came last of the first sale', () => {
    const result = resultOf(EIGHT, 'leave-one-out');
    expect(rateOf(result, 'E1', 'last-peak')).toBeUndefined();
    expect(result.strategies.map(({ strategy, tests }) => [strategy, tests])).toEqual([
      ['p50', 8],
      ['p90', 8],
      ['p99', 8],
      ['largest-peak', 8],
      ['per-follower', 8],
      ['last-peak', 7],
    ]);
  });
});

describe('the score of a strategy', () => {
  function scoreOf(strategy: Strategy, sales = EIGHT) {
    return resultOf(sales, 'rolling-origin').strategies.find((score) => score.strategy === strategy);
  }

  it('is its cost, beside that of perfect foresight, and where it fell short', () => {
    // Peaks of 60, 70 and 80: 6 + 7 + 8 pods for two hours, against 5 pods for each.
    expect(scoreOf('p50')).toEqual({
      strategy: 'p50',
      tests: 3,
      podHours: 30,
      perSale: 10,
      perfect: 42,
      cost: 0.7143,
      shortfalls: 3,
      worst: { event: 'E8', opensAt: '2026-01-08T10:00:00Z', actual: 80, provided: 45, missing: 35 },
    });
  });

  it('has no worst where it never fell short', () => {
    expect(scoreOf('p99')).toMatchObject({ shortfalls: 0, worst: undefined });
  });

  it('names the first of the worst that are equal', () => {
    expect(scoreOf('p50', salesWith(1, 1, 1, 1, 1, 50, 50))?.worst?.event).toBe('E6');
  });

  it.each([
    ['is longer when the window is', { hold: '3h' }, 45],
    ['is larger when a zone may be lost', { service: { ...TEN_A_POD.service, zones: 2 } }, 60],
    ['is larger when a request takes longer', { service: { ...TEN_A_POD.service, time: '2s' } }, 54],
  ])('%s', (_, changes, hours) => {
    const result = resultOf(EIGHT, 'rolling-origin', { policy: { ...TEN_A_POD, ...changes } });
    expect(result.strategies[0]?.podHours).toBe(hours);
  });
});
