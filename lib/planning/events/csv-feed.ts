import { type CsvRecord, type DocumentIssues, readCsvRecords } from '../documents/index.js';
import { quote } from '../issues/index.js';
import { readCsvEvent } from './csv-event.js';
import { CSV_COLUMNS, CsvRow, REQUIRED_COLUMNS } from './csv-row.js';
import type { EventOutcome } from './feed-reading.js';

/**
 * True for a file named `.csv`, or a text whose first line has two of the columns that a feed must have; never
 * for a text that begins as JSON does.
 */
export function looksLikeCsv(file: string, text: string): boolean {
  if (/^\s*[[{]/.test(text)) return false;
  if (/\.csv$/i.test(file)) return true;
  const [firstLine = ''] = text.trimStart().split(/[\r\n]/, 1);
  const names = firstLine.split(/[,;\t]/).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  return REQUIRED_COLUMNS.filter((column) => names.includes(column)).length >= 2;
}

/**
 * Reads greenroom's own CSV: `id,name,on_sale,off_sale,time_zone,venue_capacity,performers,followers,host,path,tier`,
 * in any order; only the first three have to be there.
 *
 * @param zone for local times in rows without a `time_zone`
 */
export function readCsv(text: string, zone: string | undefined, issues: DocumentIssues): EventOutcome[] {
  const [header, ...records] = readCsvRecords(text, issues);
  if (header === undefined) return [];
  const columns = readHeader(header, issues);
  if (records.length === 0 && issues.all().length === 0) {
    issues.warning(
      { row: header.row },
      {
        problem: 'the feed has a header and no events',
        allowed: 'any number of rows',
        mend: 'none needed if there are none to sell; otherwise export the feed again',
      },
    );
  }
  return records.map((record) => {
    if (record.cells.length !== header.cells.length) return refuseWidth(record, header, issues);
    return readCsvEvent(new CsvRow(record, columns, issues), zone);
  });
}

function readHeader(header: CsvRecord, issues: DocumentIssues): ReadonlyMap<string, number> {
  const { row } = header;
  const columns = new Map<string, number>();
  const allowed = `the columns ${CSV_COLUMNS.join(', ')}`;
  header.cells.forEach((column, index) => {
    if (columns.has(column)) {
      const problem = `the column ${quote(column)} stands twice in the header`;
      issues.error({ row, field: column }, { problem, allowed, mend: 'remove or rename one of them' });
    } else if (!CSV_COLUMNS.some((known) => known === column)) {
      const problem = `the column ${quote(column)} is not known`;
      issues.warning(
        { row, field: column },
        { problem, allowed, mend: 'correct its name; until then it is ignored' },
      );
    }
    if (!columns.has(column)) columns.set(column, index);
  });
  for (const column of REQUIRED_COLUMNS.filter((required) => !columns.has(required))) {
    const problem = `the column ${quote(column)} is missing`;
    issues.error({ row, field: column }, { problem, allowed, mend: mendMissing(header, column) });
  }
  return columns;
}

function mendMissing(header: CsvRecord, column: string): string {
  const [only = ''] = header.cells;
  const isSeparatedOtherwise = header.cells.length === 1 && /[;\t]/.test(only);
  return isSeparatedOtherwise ? 'export the file with commas between the values' : `add the column ${column}`;
}

function refuseWidth(record: CsvRecord, header: CsvRecord, issues: DocumentIssues): undefined {
  issues.error(
    { row: record.row },
    {
      problem: `the row has ${count(record)}, and the header has ${count(header)}`,
      allowed: 'as many values in every row as in the header',
      mend: 'add the missing commas, or put a value that has a comma in it in quotes',
    },
  );
}

function count({ cells }: CsvRecord): string {
  return cells.length === 1 ? '1 value' : `${cells.length} values`;
}
