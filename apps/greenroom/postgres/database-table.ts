import { createHash } from 'node:crypto';
import { CSV_COLUMNS, type FeedTable } from '../../../lib/planning/events/index.js';
import { byCodePoint } from '../../../lib/planning/wording/index.js';
import type { Rows } from './read-rows.js';
import type { Cell } from './values.js';

/** The feed that a database gave, and a hash of what a forecast reads of it. */
export interface DatabaseTable {
  readonly table: FeedTable;
  readonly sha256: string;
}

/**
 * Sorts the rows by id, and rows of one id by all that is in them: a server gives them in any order. The hash is of
 * the known columns in the CSV's order, so that neither the order nor other columns change it.
 *
 * @param otherColumns that the table has besides, for the warnings about them
 */
export function databaseTable(
  file: string,
  { columns, rows }: Rows,
  otherColumns: readonly string[],
): DatabaseTable {
  const known = CSV_COLUMNS.filter((column) => columns.includes(column));
  const places = known.map((column) => columns.indexOf(column));
  const id = columns.indexOf('id');
  const sorted = rows
    .map((cells) => ({ cells, id: String(cells[id] ?? ''), text: canonical(places.map((at) => cells[at])) }))
    .sort((a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.text, b.text));
  const hash = createHash('sha256').update(`${JSON.stringify(known)}\n`);
  for (const { text } of sorted) hash.update(`${text}\n`);
  return {
    table: { file, columns: [...columns, ...otherColumns], rows: sorted.map(({ cells }) => cells) },
    sha256: hash.digest('hex'),
  };
}

function canonical(cells: readonly Cell[]): string {
  return JSON.stringify(cells.map((cell) => cell ?? null));
}
