import { basename } from 'node:path';
import { backtest, formatBacktest } from '../../../lib/planning/backtest/index.js';
import { demandModel, fitModel } from '../../../lib/planning/demand/index.js';
import { allOf } from '../../../lib/planning/issues/index.js';
import { readText, writeText } from '../../files/index.js';
import { chosenPolicy, readSales } from '../inputs/index.js';
import { type BacktestOptions, refuseBadOutputs } from './backtest-options.js';
import { picture } from './picture.js';
import { table } from './table.js';

/**
 * `greenroom backtest`: forecasts every on-sale of a history from the others, and says on standard output how good
 * that would have been.
 *
 * @throws InputError when an input cannot be used, or a file not be written; nothing is written then
 */
export function runBacktest(options: BacktestOptions): void {
  const { history, policy } = allOf({
    outputs: () => refuseBadOutputs(options),
    // The name without its folder: the file has the same bytes wherever the command was run.
    history: () => readSales(readText(options.history), basename(options.history)),
    policy: () => chosenPolicy(options.policy),
  });
  const { sales, source } = history;
  const result = backtest(sales, {
    fit: (training) => demandModel(fitModel(training, { source }).model),
    policy,
    history: options.history,
  });
  write(options, formatBacktest(result, source), picture(result));
  process.stderr.write(history.warnings.map((warning) => `warning: ${warning}\n`).join(''));
  process.stdout.write(table(result));
}

/** Called with all that is to be written, so that no file is replaced when another cannot be made. */
function write({ json, svg }: BacktestOptions, backtestText: string, pictureText: string): void {
  if (json !== undefined) writeText(json, backtestText);
  if (svg !== undefined) writeText(svg, pictureText);
}
