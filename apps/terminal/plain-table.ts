import Table from 'cli-table3';

/** Neither colours nor cursor moves: the same in a terminal, a pipe and a log. */
const PLAIN = { head: [], border: [], compact: true };

/** A column of a table: its title, and on which side its cells stand. */
export interface Column {
  readonly title: string;
  /** @default 'left' */
  readonly align?: 'left' | 'right';
}

/** A table in box characters; wide characters take the two places that they have in a terminal. */
export function plainTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    head: columns.map(({ title }) => title),
    colAligns: columns.map(({ align = 'left' }) => align),
    style: PLAIN,
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
