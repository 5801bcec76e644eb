import type { Policy } from '../policy/index.js';
import { sum } from '../statistics/index.js';
import { podHours } from './pod-hours.js';
import type { StrategyScore } from './schema.js';
import { amount, share } from './share.js';
import { STRATEGIES, type Strategy } from './strategy.js';
import type { Trial } from './trial.js';

type Capacity = Pick<Policy, 'service' | 'hold'>;

interface Provision {
  readonly trial: Trial;
  readonly rate: number;
}

/** What each strategy would have cost and where it would have fallen short; one that never could say is left out. */
export function strategyScores(trials: readonly Trial[], policy: Capacity): StrategyScore[] {
  return STRATEGIES.flatMap((strategy) => {
    const provisions = provisionsOf(trials, strategy);
    return provisions.length === 0 ? [] : [scoreOf(strategy, provisions, policy)];
  });
}

function provisionsOf(trials: readonly Trial[], strategy: Strategy): Provision[] {
  return trials.flatMap((trial) => {
    const rate = trial.provided[strategy];
    return rate === undefined ? [] : [{ trial, rate }];
  });
}

function scoreOf(strategy: Strategy, provisions: readonly Provision[], policy: Capacity): StrategyScore {
  const hours = sum(provisions.map(({ rate }) => podHours(rate, policy)));
  const perfect = sum(provisions.map(({ trial }) => podHours(trial.sale.peakRate, policy)));
  const short = provisions.filter(({ trial, rate }) => trial.sale.peakRate > rate);
  return {
    strategy,
    tests: provisions.length,
    podHours: amount(hours),
    perSale: amount(hours / provisions.length),
    perfect: amount(perfect),
    cost: share(hours, perfect),
    shortfalls: short.length,
    worst: worstOf(short),
  };
}

/** Where most requests had no pod; the first in time of equals. */
function worstOf(short: readonly Provision[]): StrategyScore['worst'] {
  const worst = short.toSorted((a, b) => missing(b) - missing(a))[0];
  if (worst === undefined) return undefined;
  const { event, opensAt, peakRate } = worst.trial.sale;
  return {
    event,
    opensAt,
    actual: peakRate,
    provided: worst.rate,
    missing: missing(worst),
  };
}

function missing({ trial, rate }: Provision): number {
  return trial.sale.peakRate - rate;
}
