import { describe, expect, it } from 'vitest';
import { table } from '../../../apps/greenroom/backtest/table.js';
import { backtest } from '../../../lib/planning/backtest/index.js';
import { always, EIGHT, salesWith, TEN_A_POD } from '../../planning/backtest/sales.js';

function tableOf(peaks = EIGHT) {
  return table(backtest(peaks, { fit: always(45, 70, 80), policy: TEN_A_POD }));
}

describe('the table of a back-test', () => {
  it('is, for rolling origin', () => {
    expect(
      tableOf().split('\n\n').slice(2).join('\n\n'),
    ).toBe(`rolling-origin: 3 on-sales, each forecast from those before it
┌──────────┬───────────────────┬─────────┬──────────┬─────────────┐
│ quantile │ peaks at or below │   share │ promised │ usual count │
├──────────┼───────────────────┼─────────┼──────────┼─────────────┤
│ p50      │            0 of 3 │   0.0 % │   50.0 % │      0 to 3 │
│ p90      │            2 of 3 │  66.7 % │   90.0 % │      1 to 3 │
│ p99      │            3 of 3 │ 100.0 % │   99.0 % │      2 to 3 │
└──────────┴───────────────────┴─────────┴──────────┴─────────────┘
Half of the p50 were within 35.7 % of the peak.

┌────────────────────┬───────────┬────────────┬───────────┬────────────┬─────────────────┐
│ provide for        │ pod-hours │ an on-sale │ / perfect │ fell short │ at worst, req/s │
├────────────────────┼───────────┼────────────┼───────────┼────────────┼─────────────────┤
│ forecast p50       │        30 │         10 │    0.71 x │     3 of 3 │        45 of 80 │
│ forecast p90       │        42 │         14 │    1.00 x │     1 of 3 │        70 of 80 │
│ forecast p99       │        48 │         16 │    1.14 x │     0 of 3 │                 │
│ largest peak known │        36 │         12 │    0.86 x │     3 of 3 │        50 of 60 │
│ rate per follower  │        36 │         12 │    0.86 x │     3 of 3 │        50 of 60 │
│ as the last time   │        36 │         12 │    0.86 x │     3 of 3 │        50 of 60 │
└────────────────────┴───────────┴────────────┴───────────┴────────────┴─────────────────┘
Pod-hours of 2h for each on-sale; perfect: what would have been enough, had the peaks been known.
`);
  });

  it('tells of both methods', () => {
    expect(tableOf().match(/^\S+: \d+ on-sales, .*/gm)).toEqual([
      'leave-one-out: 8 on-sales, each forecast from all the others',
      'rolling-origin: 3 on-sales, each forecast from those before it',
    ]);
  });

  it('speaks of one on-sale in the singular', () => {
    expect(tableOf(EIGHT.slice(0, 6))).toContain('rolling-origin: 1 on-sale, ');
  });

  it('marks a count that is not usual', () => {
    const peaks = salesWith(10, 20, 30, 40, 50, 60, 90, 90, 90, 90, 90, 90, 90, 90);
    expect(tableOf(peaks)).toContain('│ 42.9 % │   99.0 % │  13 to 14 ! │');
  });

  it('gives a count that alone is usual by itself', () => {
    expect(tableOf(EIGHT.slice(0, 7))).toContain('│   99.0 % │           2 │');
  });

  it.each([1, 10_000, 1e15])(
    'has no line of more than 100 columns, with forecasts and peaks times %d',
    (times) => {
      const peaks = salesWith(...EIGHT.map(({ peakRate }) => peakRate * times));
      const fit = always(45 * times, 70 * times, Number.MAX_SAFE_INTEGER);
      const lines = table(backtest(peaks, { fit, policy: TEN_A_POD })).split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    },
  );

  it('shortens what no fleet has', () => {
    const peaks = salesWith(...EIGHT.map(({ peakRate }) => peakRate * 1_000_000));
    const text = table(backtest(peaks, { fit: always(9_999_999), policy: TEN_A_POD }));
    expect(text).toContain(' 9,999,999 of 8.00e+7 │');
  });

  it('has neither colours nor other control sequences', () => {
    expect(tableOf()).not.toMatch(/[^\P{Cc}\n]/u);
  });
});
