import * as v from 'valibot';
import { duration, finite, instant, line, sha256, text, whole } from '../fields/index.js';
import { policySchema } from '../policy/index.js';
import { QUANTILES } from '../quantiles/index.js';
import { METHODS } from './fold.js';
import { STRATEGIES } from './strategy.js';

/** The version of the file format that this release writes. */
export const BACKTEST_VERSION = 1;

const count = (what: string) => whole(what, 0);
const rate = (what: string) => whole(what, 0);
const least = (what: string) => finite(what, 0, Number.MAX_VALUE);

const strategy = v.pipe(
  v.picklist(STRATEGIES),
  v.description(
    'What capacity was provided for: a quantile of the forecast, the largest peak known, followers times the p90 of the known ratios, or the peak of the sale before.',
  ),
);

const coverageSchema = v.strictObject({
  quantile: v.picklist(QUANTILES),
  expected: finite('The share of peaks that the quantile promises.', 0, 1),
  covered: count('Peaks at or below it.'),
  share: finite('The same as a share of all tests.', 0, 1),
  usual: v.pipe(
    v.strictObject({ least: count('At least.'), most: count('At most.') }),
    v.description('What a quantile that keeps its promise covers in 95 of 100 histories of this length.'),
  ),
});

const strategyScoreSchema = v.strictObject({
  strategy,
  tests: whole('Sales for which it could say anything.', 1),
  podHours: least('What it would have cost for all of them.'),
  perSale: least('What it would have cost for each of them, on average.'),
  perfect: least('What would have been enough for all of them, had the peaks been known.'),
  cost: least('`podHours` in relation to `perfect`.'),
  shortfalls: count('Sales whose peak was higher than what was provided for.'),
  worst: v.optional(
    v.strictObject({
      event: line('The sale with the most requests that nothing was provided for.'),
      opensAt: instant('When it opened.'),
      actual: rate('Its peak, in requests per second.'),
      provided: rate('The rate that was provided for.'),
      missing: rate('The difference.'),
    }),
  ),
});

const trialSchema = v.strictObject({
  event: line("The event's id in the history."),
  opensAt: instant('When the sale opened.'),
  isPresale: v.pipe(v.boolean(), v.description('Whether it was a presale.')),
  followers: count('Its audience.'),
  trainedOn: count('Sales that its forecast was fitted to.'),
  actual: rate('The peak that came, in requests per second.'),
  demand: v.strictObject({
    p50: rate('Half of such sales stay below.'),
    p90: rate('Nine of ten stay below.'),
    p99: rate('99 of 100 stay below.'),
    because: text('How the numbers came about.'),
  }),
  perfect: least('Pod-hours that would have been enough.'),
  provided: v.array(
    v.strictObject({
      strategy,
      rate: rate('The rate that was provided for.'),
      podHours: least('What that would have cost.'),
    }),
  ),
});

const resultSchema = v.strictObject({
  method: v.pipe(
    v.picklist(METHODS),
    v.description('Each sale from all others, or each from those before it.'),
  ),
  tests: whole('Sales that were forecast.', 1),
  coverage: v.pipe(v.array(coverageSchema), v.description('Whether the quantiles kept their promise.')),
  medianError: least('Half of the p50 were not farther from the peak than this share of it.'),
  strategies: v.array(strategyScoreSchema),
  sales: v.array(trialSchema),
});

/** How good the forecasts of past on-sales would have been. */
export const backtestSchema = v.strictObject({
  policy: v.strictObject({
    hold: duration('How long pods are held for a sale.'),
    service: policySchema.entries.service,
  }),
  results: v.array(resultSchema),
});

/** The file that `greenroom backtest --json` writes. */
export const backtestFileSchema = v.strictObject({
  version: v.literal(BACKTEST_VERSION),
  source: v.strictObject({
    file: text('The name of the history.'),
    sha256: sha256('Hash of its bytes.'),
  }),
  ...backtestSchema.entries,
});

export type Coverage = v.InferOutput<typeof coverageSchema>;
export type StrategyScore = v.InferOutput<typeof strategyScoreSchema>;
export type BacktestTrial = v.InferOutput<typeof trialSchema>;
export type BacktestResult = v.InferOutput<typeof resultSchema>;
export type Backtest = v.InferOutput<typeof backtestSchema>;
export type BacktestFile = v.InferOutput<typeof backtestFileSchema>;
