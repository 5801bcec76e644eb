export type { BacktestOptions } from './backtest-options.js';
export { runBacktest } from './run-backtest.js';
