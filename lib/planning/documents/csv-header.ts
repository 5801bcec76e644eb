import { quote } from '../issues/index.js';
import type { CsvRecord } from './csv-records.js';
import type { DocumentIssues } from './document-issues.js';

/** The columns that a kind of CSV has, in any order. */
export interface CsvColumns<Name extends string> {
  readonly known: readonly Name[];
  readonly required: readonly Name[];
}

/**
 * Finds the columns of a CSV: one that is missing or stands twice is an error, one that is not known a warning.
 *
 * @returns where each known column stands; the first of several
 */
export function readCsvHeader<Name extends string>(
  header: CsvRecord,
  { known, required }: CsvColumns<Name>,
  issues: DocumentIssues,
): ReadonlyMap<Name, number> {
  const { row } = header;
  const allowed = `the columns ${known.join(', ')}`;
  for (const column of required.filter((name) => !header.cells.includes(name))) {
    const problem = `the column ${quote(column)} is missing`;
    issues.error({ row, field: column }, { problem, allowed, mend: mendMissing(header, column) });
  }
  const places = new Map<Name, number>();
  for (const [index, cell] of header.cells.entries()) {
    const column = known.find((name) => name === cell);
    if (column === undefined) {
      const problem = `the column ${quote(cell)} is not known`;
      const mend = 'correct its name; until then it is ignored';
      issues.warning({ row, field: cell }, { problem, allowed, mend });
    } else if (places.has(column)) {
      const problem = `the column ${quote(column)} stands twice in the header`;
      issues.error({ row, field: column }, { problem, allowed, mend: 'remove or rename one of them' });
    } else {
      places.set(column, index);
    }
  }
  return places;
}

function mendMissing({ cells }: CsvRecord, column: string): string {
  const [only = ''] = cells;
  const isSeparatedOtherwise = cells.length === 1 && /[;\t]/.test(only);
  return isSeparatedOtherwise ? 'export the file with commas between the values' : `add the column ${column}`;
}
