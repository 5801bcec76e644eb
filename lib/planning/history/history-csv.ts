import {
  type CsvRecord,
  DocumentIssues,
  hasHeaderWidth,
  readCsvHeader,
  readCsvRecords,
  type TextDocument,
} from '../documents/index.js';
import type { Issue } from '../issues/index.js';
import { FIELDS, type Field, REQUIRED_FIELDS } from './history-fields.js';
import type { PastSale } from './past-sale.js';
import { readSale } from './read-sale.js';

/** Past on-sales in the order of the file. */
export interface SaleRows {
  readonly sales: readonly PastSale[];
  readonly issues: readonly Issue[];
}

/** Reads the CSV `event,opened_at,followers,peak_rate` and the columns that may be left out, in any order. */
export function readHistoryCsv({ file, text }: TextDocument): SaleRows {
  const issues = new DocumentIssues(file);
  const [header, ...records] = readCsvRecords(text, issues);
  if (header === undefined && issues.all().length === 0) {
    issues.error(
      {},
      {
        problem: 'the file is empty',
        allowed: `a header with the columns ${FIELDS.join(', ')}, and a row for every past on-sale`,
        mend: 'export the history again, or leave it out',
      },
    );
  }
  const sales = header === undefined ? [] : readRows(header, records, issues);
  return { sales, issues: issues.all() };
}

function readRows(header: CsvRecord, records: readonly CsvRecord[], issues: DocumentIssues): PastSale[] {
  const columns = readCsvHeader(header, { known: FIELDS, required: REQUIRED_FIELDS }, issues);
  if (REQUIRED_FIELDS.some((field) => !columns.has(field))) return [];
  return records.flatMap((record) =>
    hasHeaderWidth(record, header, issues) ? readRow(record, columns, issues) : [],
  );
}

function readRow(
  { row, cells }: CsvRecord,
  columns: ReadonlyMap<Field, number>,
  issues: DocumentIssues,
): PastSale[] {
  const texts = Object.fromEntries(
    [...columns].flatMap(([field, index]) => (cells[index] ? [[field, cells[index]]] : [])),
  );
  const sale = readSale(texts, (field, words) => issues.error({ row, field }, words));
  return sale === undefined ? [] : [{ ...sale, place: { file: issues.file, row } }];
}
