import { type PastSale, readHistory } from '../../../lib/planning/history/index.js';
import { formatIssue, refuseErrors } from '../../../lib/planning/issues/index.js';
import type { ReadText } from '../../files/index.js';

/** The on-sales of a history. */
export interface Sales {
  readonly sales: readonly PastSale[];
  readonly source: { readonly file: string; readonly sha256: string };
  /** For a person. */
  readonly warnings: readonly string[];
}

/**
 * @param file the name of the history in what is made from it
 * @throws InputError with everything that is wrong with the history
 */
export function readSales(document: ReadText, file: string): Sales {
  const { records, issues } = readHistory(document);
  refuseErrors(issues);
  return {
    sales: records,
    source: { file, sha256: document.sha256 },
    warnings: issues.map(formatIssue),
  };
}
