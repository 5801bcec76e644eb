import { CsvError, parse } from 'csv-parse/sync';
import type { DocumentIssues, IssueWords } from './document-issues.js';

/** A record of a CSV with the line on which it begins, counted from 1. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Splits a CSV (commas, double quotes, any line ends) into its records; lines without any value are left out.
 * After a quote that is wrong nothing can be known of the rest: the records before it are given, and an error
 * names the line.
 */
export function readCsvRecords(text: string, issues: DocumentIssues): CsvRecord[] {
  const records: CsvRecord[] = [];
  // One kind of line end, because the parser counts a carriage return inside quotes as a line of its own.
  const lines = text.replace(/\r\n?/g, '\n');
  let end = 0;
  try {
    parse(lines, {
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      on_record: (cells: string[], at) => {
        end = at.lines;
        const breaks = cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
        const values = cells.map((cell) => cell.trim());
        if (values.some((value) => value !== '')) records.push({ row: end - breaks, cells: values });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    issues.error({ row: isOpen ? nextRow(lines, end) : Number(error.lines) }, quoteProblem(isOpen));
  }
  return records;
}

/** Where the record after this line begins; the parser names the last line for a quote that stays open. */
function nextRow(text: string, end: number): number {
  const blank = text
    .split('\n')
    .slice(end)
    .findIndex((line) => line.trim() !== '');
  return end + 1 + Math.max(blank, 0);
}

function quoteProblem(isOpen: boolean): IssueWords {
  return {
    problem: isOpen
      ? 'the row opens a quote that is not closed before the end of the file'
      : 'the row has a quote inside a value, outside of quotes',
    allowed: 'quotes around a whole value, and two for one inside it',
    mend: 'close the quote or double it; the rows from here on were not read',
  };
}
