import { type DocumentIssues, hasHeaderWidth, readCsvHeader, readCsvRecords } from '../documents/index.js';
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
 * Reads greenroom's own CSV: `id,name,on_sale,off_sale,time_zone,venue_capacity,performers,followers,host,path,tier,
 * cost_centre`, in any order; only the first three have to be there.
 *
 * @param zone for local times in rows without a `time_zone`
 */
export function readCsv(text: string, zone: string | undefined, issues: DocumentIssues): EventOutcome[] {
  const [header, ...records] = readCsvRecords(text, issues);
  if (header === undefined) return [];
  const columns = readCsvHeader(header, { known: CSV_COLUMNS, required: REQUIRED_COLUMNS }, issues);
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
    if (!hasHeaderWidth(record, header, issues)) return undefined;
    return readCsvEvent(new CsvRow(record, columns, issues), zone);
  });
}
