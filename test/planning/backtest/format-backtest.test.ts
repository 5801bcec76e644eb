import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { backtest, backtestFileSchema, formatBacktest } from '../../../lib/planning/backtest/index.js';
import { always, salesWith, TEN_A_POD } from './sales.js';

const SOURCE = { file: 'history.csv', sha256: '0'.repeat(64) };

describe('the file of a back-test', () => {
  const text = formatBacktest(
    backtest(salesWith(10, 20, 30, 40, 50, 60), { fit: always(45, 50, 55), policy: TEN_A_POD }),
    SOURCE,
  );

  it('is what its schema says', () => {
    expect(v.safeParse(backtestFileSchema, JSON.parse(text)).issues).toBeUndefined();
  });

  it('tells of each sale what was forecast, what came and what would have been provided', () => {
    expect(JSON.parse(text).results[1].sales).toEqual([
      {
        event: 'E6',
        opensAt: '2026-01-06T10:00:00Z',
        isPresale: false,
        followers: 1000,
        trainedOn: 5,
        actual: 60,
        demand: { p50: 45, p90: 50, p99: 55, because: 'said' },
        perfect: 12,
        provided: [
          { strategy: 'p50', rate: 45, podHours: 10 },
          { strategy: 'p90', rate: 50, podHours: 10 },
          { strategy: 'p99', rate: 55, podHours: 12 },
          { strategy: 'largest-peak', rate: 50, podHours: 10 },
          { strategy: 'per-follower', rate: 50, podHours: 10 },
          { strategy: 'last-peak', rate: 50, podHours: 10 },
        ],
      },
    ]);
  });

  it('begins with its version and its source', () => {
    expect(text.split('\n').slice(0, 6)).toEqual([
      '{',
      '  "version": 1,',
      '  "source": {',
      '    "file": "history.csv",',
      `    "sha256": "${SOURCE.sha256}"`,
      '  },',
    ]);
  });
});
