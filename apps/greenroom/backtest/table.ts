import type {
  Backtest,
  BacktestResult,
  Coverage,
  Method,
  Strategy,
  StrategyScore,
} from '../../../lib/planning/backtest/index.js';
import { counted, formatCount } from '../../../lib/planning/wording/index.js';
import { plainTable } from '../../terminal/index.js';

const STRATEGY_NAMES: Readonly<Record<Strategy, string>> = {
  p50: 'forecast p50',
  p90: 'forecast p90',
  p99: 'forecast p99',
  'largest-peak': 'largest peak known',
  'per-follower': 'rate per follower',
  'last-peak': 'as the last time',
};

/** The back-test in at most 100 columns. */
export function table(backtest: Backtest): string {
  return backtest.results.map((result) => section(result, backtest.policy)).join('\n');
}

function section(result: BacktestResult, { hold }: Backtest['policy']): string {
  return [
    heading(result),
    coverageTable(result),
    `Half of the p50 were within ${percent(result.medianError)} of the peak.`,
    '',
    strategyTable(result),
    `Pod-hours of ${hold} for each on-sale; perfect: what would have been enough, had the peaks been known.`,
    '',
  ].join('\n');
}

function heading({ method, tests }: BacktestResult): string {
  const words: Readonly<Record<Method, string>> = {
    'leave-one-out': 'each forecast from all the others',
    'rolling-origin': 'each forecast from those before it',
  };
  return `${method}: ${counted(tests, 'on-sale')}, ${words[method]}`;
}

function coverageTable({ coverage, tests }: BacktestResult): string {
  const head = ['quantile', 'peaks at or below', 'share', 'promised', 'usual count'];
  return rendered(
    head,
    coverage.map((line) => coverageRow(line, tests)),
  );
}

function coverageRow({ quantile, expected, covered, share, usual }: Coverage, tests: number): string[] {
  const range =
    usual.least === usual.most
      ? formatCount(usual.least)
      : `${formatCount(usual.least)} to ${formatCount(usual.most)}`;
  const isUsual = usual.least <= covered && covered <= usual.most;
  return [
    quantile,
    `${formatCount(covered)} of ${formatCount(tests)}`,
    percent(share),
    percent(expected),
    isUsual ? range : `${range} !`,
  ];
}

function strategyTable({ strategies }: BacktestResult): string {
  const head = ['provide for', 'pod-hours', 'an on-sale', '/ perfect', 'fell short', 'at worst, req/s'];
  return rendered(head, strategies.map(strategyRow));
}

function strategyRow(score: StrategyScore): string[] {
  const { strategy, tests, podHours, perSale, cost, shortfalls, worst } = score;
  return [
    STRATEGY_NAMES[strategy],
    short(podHours),
    short(perSale),
    `${cost < 1000 ? cost.toFixed(2) : short(cost)} x`,
    `${formatCount(shortfalls)} of ${formatCount(tests)}`,
    worst === undefined ? '' : `${short(worst.provided)} of ${short(worst.actual)}`,
  ];
}

/** What no fleet has, and a forecast from a few sales can say all the same, must not widen the table. */
function short(amount: number): string {
  return amount < 10_000_000 ? formatCount(Math.round(amount)) : amount.toExponential(2);
}

/** The first column is text, the others are numbers. */
function rendered(head: readonly string[], rows: readonly string[][]): string {
  return plainTable(
    head.map((title, column) => ({ title, align: column === 0 ? 'left' : 'right' })),
    rows,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
