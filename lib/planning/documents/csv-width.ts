import type { CsvRecord } from './csv-records.js';
import type { DocumentIssues } from './document-issues.js';

/** True for a row as wide as the header; of another nobody knows which value is whose, and an error says so. */
export function hasHeaderWidth(record: CsvRecord, header: CsvRecord, issues: DocumentIssues): boolean {
  if (record.cells.length === header.cells.length) return true;
  issues.error(
    { row: record.row },
    {
      problem: `the row has ${countValues(record)}, and the header has ${countValues(header)}`,
      allowed: 'as many values in every row as in the header',
      mend: 'add the missing commas, or put a value that has a comma in it in quotes',
    },
  );
  return false;
}

function countValues({ cells }: CsvRecord): string {
  return cells.length === 1 ? '1 value' : `${cells.length} values`;
}
