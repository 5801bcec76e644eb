import type { CsvRecord, DocumentIssues, IssueWords } from '../documents/index.js';

export const REQUIRED_COLUMNS = ['id', 'name', 'on_sale'] as const;
export const CSV_COLUMNS = [
  ...REQUIRED_COLUMNS,
  'off_sale',
  'time_zone',
  'venue_capacity',
  'performers',
  'followers',
  'host',
  'path',
  'tier',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** One row of the CSV by the names of its columns; counts whether something in it is wrong. */
export class CsvRow {
  isBroken = false;

  constructor(
    private readonly record: CsvRecord,
    private readonly columns: ReadonlyMap<CsvColumn, number>,
    private readonly issues: DocumentIssues,
  ) {}

  get place(): { readonly file: string; readonly row: number } {
    return { file: this.issues.file, row: this.record.row };
  }

  /** The value, or undefined when it is empty or its column is not there. */
  text(column: CsvColumn): string | undefined {
    const index = this.columns.get(column);
    return (index === undefined ? undefined : this.record.cells[index]) || undefined;
  }

  /** The value of a column that must have one; nothing is said of a column that the header lacks. */
  required(column: CsvColumn, problemOf: (text: string) => IssueWords | undefined): string {
    const text = this.text(column) ?? '';
    const problem = problemOf(text);
    if (problem !== undefined && this.columns.has(column)) this.refuse(column, problem);
    this.isBroken ||= !this.columns.has(column);
    return text;
  }

  refuse(column: CsvColumn, words: IssueWords): void {
    this.isBroken = true;
    this.issues.error({ row: this.record.row, field: column }, words);
  }
}
