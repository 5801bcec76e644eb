import type { DocumentIssues, IssueWords } from '../documents/index.js';

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
  'cost_centre',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** A value of a row: a text, in a database also a list of texts, or nothing. */
export type Cell = string | readonly string[] | undefined;

/** A row of a CSV, or of a table in a database, with the number that messages call it by. */
export interface NumberedRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** One row by the names of its columns; counts whether something in it is wrong. */
export class CsvRow {
  isBroken = false;

  constructor(
    private readonly record: NumberedRow,
    private readonly columns: ReadonlyMap<CsvColumn, number>,
    private readonly issues: DocumentIssues,
  ) {}

  get place(): { readonly file: string; readonly row: number } {
    return { file: this.issues.file, row: this.record.row };
  }

  /** The value, or undefined when it is empty or its column is not there. */
  text(column: CsvColumn): string | undefined {
    const cell = this.cell(column);
    return (typeof cell === 'object' ? cell.join('; ') : cell) || undefined;
  }

  /** The items of a list, or of a text with `;` between them; empty ones are left out. */
  list(column: CsvColumn): string[] {
    const cell = this.cell(column) ?? '';
    const items = typeof cell === 'object' ? cell : cell.split(';');
    return items.map((item) => item.trim()).filter((item) => item !== '');
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

  private cell(column: CsvColumn): Cell {
    const index = this.columns.get(column);
    return index === undefined ? undefined : this.record.cells[index];
  }
}
