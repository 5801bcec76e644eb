import { fitArrival } from '../../lib/planning/arrival/index.js';
import {
  fitModel,
  formatModel,
  MODEL_VERSION,
  type ModelDescription,
} from '../../lib/planning/demand/index.js';
import { allOf, refuseErrors } from '../../lib/planning/issues/index.js';
import { counted } from '../../lib/planning/wording/index.js';
import { outputIssues, readText, writeText } from '../files/index.js';
import { readSales, SourceNames } from './inputs/index.js';

/** The options of `greenroom fit` as they were typed. */
export interface FitOptions {
  readonly history: string;
  readonly out: string;
}

/**
 * `greenroom fit`: fits the demand model and the shape of a crowd to past on-sales.
 *
 * @throws InputError when the history cannot be used; the model that was there stays as it was
 */
export function runFit(options: FitOptions): void {
  const names = new SourceNames(options.out);
  const { history } = allOf({
    outputs: () =>
      refuseErrors(
        outputIssues([{ option: '--out', file: options.out, example: 'model.json' }], [options.history]),
      ),
    history: () => names.told(() => readNamed(options.history, names)),
  });
  const { sales, source, warnings } = history;
  const { fittedOn, model, warnings: doubts } = fitModel(sales, { source });
  const arrival = fitArrival(sales.flatMap(({ duration }) => (duration === undefined ? [] : [duration])));
  writeText(options.out, formatModel({ version: MODEL_VERSION, fittedOn, model, arrival }));
  const lines = [
    ...[...warnings, ...doubts].map((warning) => `warning: ${warning}`),
    `${options.out}: ${titleOf(model, fittedOn.sales)}`,
    `  peak: ${model.because}`,
    `  crowd: ${arrival.because}`,
  ];
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
}

function readNamed(path: string, names: SourceNames) {
  const document = readText(path, names.nameOf(path));
  return readSales(document, document.file);
}

function titleOf({ name }: ModelDescription, sales: number): string {
  const history = counted(sales, 'on-sale');
  return name === 'power-law'
    ? `the stated prior, not a fit: the history has ${history}`
    : `fitted on ${history}`;
}
