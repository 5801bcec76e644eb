export { type BacktestOptions, backtest, formatBacktest } from './backtest.js';
export type { Method } from './fold.js';
export {
  type Backtest,
  type BacktestFile,
  type BacktestResult,
  type BacktestTrial,
  backtestFileSchema,
  type Coverage,
  type StrategyScore,
} from './schema.js';
export type { Strategy } from './strategy.js';
export type { Fit } from './trial.js';
