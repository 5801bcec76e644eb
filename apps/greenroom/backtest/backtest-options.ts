import { refuseErrors } from '../../../lib/planning/issues/index.js';
import { outputIssues } from '../../files/index.js';

/** The options of `greenroom backtest` as they were typed. */
export interface BacktestOptions {
  readonly history: string;
  /** @default - the default policy */
  readonly policy?: string;
  /** @default - no JSON is written */
  readonly json?: string;
  /** @default - no picture is written */
  readonly svg?: string;
}

/** @throws InputError with every file that must not or cannot be written */
export function refuseBadOutputs({ history, policy, json, svg }: BacktestOptions): void {
  const outputs = [
    ...(json === undefined ? [] : [{ option: '--json', file: json, example: 'backtest.json' }]),
    ...(svg === undefined ? [] : [{ option: '--svg', file: svg, example: 'backtest.svg' }]),
  ];
  refuseErrors(outputIssues(outputs, policy === undefined ? [history] : [history, policy]));
}
