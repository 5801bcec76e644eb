import type { OperatorName } from './catalogue.js';
import type { HelmValues } from './helm-values.js';

/** An operator by its name, or with what is different from the catalogue. */
export type OperatorChoice = OperatorName | DetailedChoice;

export interface DetailedChoice {
  readonly name: OperatorName;
  /**
   * Exactly one version of the chart or the tag.
   *
   * @default - that of the catalogue
   */
  readonly version?: string;
  /**
   * Values of the chart, over those of the catalogue: objects are merged, anything else is replaced.
   *
   * @default {}
   */
  readonly values?: HelmValues;
  /** @default - that of the catalogue */
  readonly namespace?: string;
}

export function detailsOf(choice: OperatorChoice): DetailedChoice {
  return typeof choice === 'string' ? { name: choice } : choice;
}
