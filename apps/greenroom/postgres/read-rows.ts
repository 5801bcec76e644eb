import { CSV_COLUMNS } from '../../../lib/planning/events/index.js';
import { type InstantText, later } from '../../../lib/planning/instants/index.js';
import { InputError, type Issue } from '../../../lib/planning/issues/index.js';
import type { Duration } from '../../../lib/planning/units/index.js';
import { formatCount } from '../../../lib/planning/wording/index.js';
import type { RunStatement } from './session.js';
import { type Cell, type ColumnType, findTypes, isCompound, toCell, UNKNOWN_TYPE } from './values.js';

/** A season of thousands of events fits many times; a table of sold tickets does not. */
const MOST_ROWS = 100_000;
const END_OF_TIME = '9999-12-31T23:59:59Z';

/** Rows as the CSV has them, in no order. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A SELECT with the instants that its $1 and $2 stand for, if it has them. */
export interface RowsRequest {
  /** What the database is called. */
  readonly name: string;
  readonly sql: string;
  readonly asOf: InstantText;
  readonly horizon: Duration;
}

/**
 * Reads the rows through a cursor: the server declares one for a SELECT alone, and gives no more than are asked for.
 *
 * @throws InputError when there are too many rows, or columns of types that a feed cannot have
 */
export async function readRows({ name, sql, asOf, horizon }: RowsRequest, run: RunStatement): Promise<Rows> {
  const cursor = `DECLARE greenroom_feed NO SCROLL CURSOR FOR\n${sql}`;
  await run(cursor, [asOf, endOf(asOf, horizon)], 'instants');
  const { fields, rows } = await run(`FETCH FORWARD ${MOST_ROWS + 1} FROM greenroom_feed`);
  if (rows.length > MOST_ROWS) throw tooManyRows(name);
  const types = await findTypes(
    fields.map(({ dataTypeID }) => dataTypeID),
    run,
  );
  const columns = fields.map((field, index) => ({ name: field.name, type: types[index] ?? UNKNOWN_TYPE }));
  const issues = columns.flatMap((column) => typeIssues(name, column.name, column.type));
  if (issues.length > 0) throw new InputError(issues);
  return {
    columns: columns.map((column) => column.name),
    rows: rows.map((row) => columns.map(({ type }, index) => toCell(row[index] ?? null, type))),
  };
}

function endOf(asOf: InstantText, horizon: Duration): InstantText {
  try {
    return later(asOf, horizon);
  } catch {
    return END_OF_TIME;
  }
}

function tooManyRows(name: string): InputError {
  return new InputError([
    {
      severity: 'error',
      place: { file: name },
      problem: `the feed has more than ${formatCount(MOST_ROWS)} rows`,
      allowed: `at most ${formatCount(MOST_ROWS)} rows, one for each event`,
      mend: 'let --feed-query leave out what is over or far, as in "WHERE on_sale BETWEEN $1 AND $2"',
    },
  ]);
}

/** A list is right for performers alone; in other columns it would be taken for a text with braces. */
function typeIssues(name: string, column: string, type: ColumnType): Issue[] {
  const isKnown = CSV_COLUMNS.some((known) => known === column);
  const isList = column === 'performers' && type.category === 'A';
  if (!isKnown || isList || !isCompound(type)) return [];
  return [
    {
      severity: 'error',
      place: { file: name, field: column },
      problem: `the column is of type ${type.name}`,
      allowed: column === 'performers' ? 'texts, or arrays of them' : 'texts, numbers or times, one in a row',
      mend: `take a single value out of it in --feed-query, as in "(...) AS ${column}"`,
    },
  ];
}
