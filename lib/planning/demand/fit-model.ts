import type { PastSale } from '../history/index.js';
import type { InstantText } from '../instants/index.js';
import { byCodePoint, formatCount } from '../wording/index.js';
import { fitLogLinear } from './fit-log-linear.js';
import { PRIOR_POWER_LAW } from './power-law.js';
import type { FittedOn, ModelDescription } from './schema.js';

/** What to fit to. */
export interface FitOptions {
  /**
   * Only on-sales that opened before this instant are used.
   *
   * @default - all of them
   */
  readonly asOf?: InstantText;
  /** The history's file, as it was named, and the hash of its bytes. */
  readonly source: { readonly file: string; readonly sha256: string };
}

/** A model as data, as it stands in a model file. */
export interface FittedModel {
  readonly fittedOn: FittedOn;
  /** `log-linear`; with fewer than five usable on-sales the prior, a `power-law`. */
  readonly model: ModelDescription;
  /** What a person should look at. */
  readonly warnings: readonly string[];
}

/** With fewer sales there is nothing that could be called a fit. */
export const FEWEST_SALES = 5;

/** Fits a model to past on-sales. The same on-sales in any order give the same model. */
export function fitModel(records: readonly PastSale[], { asOf, source }: FitOptions): FittedModel {
  const sales = records
    .filter(({ opensAt }) => asOf === undefined || opensAt < asOf)
    .sort((a, b) => byCodePoint(a.opensAt, b.opensAt) || byCodePoint(a.event, b.event));
  const { model, warnings } = sales.length < FEWEST_SALES ? priorFor(sales.length) : fitLogLinear(sales);
  const [from, to] = [sales[0]?.opensAt, sales.at(-1)?.opensAt];
  return {
    fittedOn: {
      ...source,
      sales: sales.length,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    model,
    warnings: [...lateWarnings(records.length - sales.length, records.length, asOf), ...warnings],
  };
}

function priorFor(sales: number): Pick<FittedModel, 'model' | 'warnings'> {
  const { because, ...prior } = PRIOR_POWER_LAW.description;
  const note = `the history has ${sales === 1 ? '1 usable on-sale' : `${sales} usable on-sales`}, and a fit takes ${FEWEST_SALES}`;
  return {
    model: { ...prior, because: `${note}: ${because}` },
    warnings: [`${note}: the model is the prior`],
  };
}

function lateWarnings(late: number, all: number, asOf: InstantText | undefined): string[] {
  if (late === 0) return [];
  return [
    `${formatCount(late)} of the ${formatCount(all)} on-sales of the history had not opened by ${asOf} and are not used`,
  ];
}
