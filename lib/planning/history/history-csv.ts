import { type CsvRecord, DocumentIssues, readCsvTable, type TextDocument } from '../documents/index.js';
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
  const table = {
    known: FIELDS,
    required: REQUIRED_FIELDS,
    row: 'past on-sale',
    mend: 'export the history again, or leave it out',
  };
  const sales = readCsvTable(text, table, issues, (record, columns) => readRow(record, columns, issues));
  return { sales, issues: issues.all() };
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
