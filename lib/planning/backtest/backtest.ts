import { canonicalJson } from '../documents/index.js';
import type { PastSale } from '../history/index.js';
import type { Policy } from '../policy/index.js';
import { eachFold, METHODS, type Method } from './fold.js';
import { podHours } from './pod-hours.js';
import {
  BACKTEST_VERSION,
  type Backtest,
  type BacktestFile,
  type BacktestResult,
  type BacktestTrial,
  backtestFileSchema,
} from './schema.js';
import { coverageOf, medianErrorOf } from './score-forecast.js';
import { strategyScores } from './score-strategies.js';
import { amount } from './share.js';
import { STRATEGIES } from './strategy.js';
import { type Fit, type Trial, trialOf } from './trial.js';

export interface BacktestOptions {
  /** Fits the model that is held against the history. */
  readonly fit: Fit;
  /** What a rate costs, and for how long. */
  readonly policy: Pick<Policy, 'service' | 'hold'>;
  /**
   * What the history is called in messages.
   *
   * @default 'history'
   */
  readonly history?: string;
}

/**
 * Forecasts past on-sales from the others, and says how often the quantiles held, what capacity for them would have
 * cost, and how often it would have been too little; beside it what a team without a forecast does.
 *
 * @throws InputError when there are too few sales to say anything
 */
export function backtest(
  sales: readonly PastSale[],
  { fit, policy: { hold, service }, history = 'history' }: BacktestOptions,
): Backtest {
  const policy = { hold, service };
  const results = METHODS.map((method) =>
    resultOf(
      method,
      eachFold(sales, method, history, (fold) => trialOf(fold, fit)),
      policy,
    ),
  );
  return { policy, results };
}

/** The same back-test has the same bytes. */
export function formatBacktest(backtest: Backtest, source: BacktestFile['source']): string {
  const file: BacktestFile = { version: BACKTEST_VERSION, source, ...backtest };
  return canonicalJson(backtestFileSchema, file);
}

function resultOf(method: Method, trials: readonly Trial[], policy: Backtest['policy']): BacktestResult {
  return {
    method,
    tests: trials.length,
    coverage: coverageOf(trials),
    medianError: medianErrorOf(trials),
    strategies: strategyScores(trials, policy),
    sales: trials.map((trial) => told(trial, policy)),
  };
}

function told({ sale, trainedOn, demand, provided }: Trial, policy: Backtest['policy']): BacktestTrial {
  const { event, opensAt, isPresale, followers, peakRate } = sale;
  const { p50, p90, p99, because } = demand;
  return {
    event,
    opensAt,
    isPresale,
    followers,
    trainedOn,
    actual: peakRate,
    demand: { p50, p90, p99, because },
    perfect: amount(podHours(peakRate, policy)),
    provided: STRATEGIES.flatMap((strategy) => {
      const rate = provided[strategy];
      return rate === undefined ? [] : [{ strategy, rate, podHours: amount(podHours(rate, policy)) }];
    }),
  };
}
