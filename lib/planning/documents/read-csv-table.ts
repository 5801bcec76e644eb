import { type CsvColumns, readCsvHeader } from './csv-header.js';
import { type CsvRecord, readCsvRecords } from './csv-records.js';
import { hasHeaderWidth } from './csv-width.js';
import type { DocumentIssues } from './document-issues.js';

/** The columns of a table, and what to say of a file without a header. */
export interface CsvTable<Name extends string> extends CsvColumns<Name> {
  /** What a row stands for: `profile`. */
  readonly row: string;
  /** What to do about an empty file. */
  readonly mend: string;
}

/**
 * Reads a CSV with a header row by row; without one of the columns that must be there no row is read.
 *
 * @param readRow what a row comes to; nothing where an issue says what is wrong with it
 */
export function readCsvTable<Name extends string, T>(
  text: string,
  { row, mend, ...columns }: CsvTable<Name>,
  issues: DocumentIssues,
  readRow: (record: CsvRecord, columns: ReadonlyMap<Name, number>) => readonly T[],
): T[] {
  const [header, ...records] = readCsvRecords(text, issues);
  if (header === undefined) {
    if (issues.all().length === 0) {
      const allowed = `a header with the columns ${columns.known.join(', ')}, and a row for every ${row}`;
      issues.error({}, { problem: 'the file is empty', allowed, mend });
    }
    return [];
  }
  const places = readCsvHeader(header, columns, issues);
  if (columns.required.some((name) => !places.has(name))) return [];
  return records.flatMap((record) =>
    hasHeaderWidth(record, header, issues) ? [...readRow(record, places)] : [],
  );
}
