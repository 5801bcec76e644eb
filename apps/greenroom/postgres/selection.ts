import { CSV_COLUMNS, type CsvColumn } from '../../../lib/planning/events/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { readText } from '../../files/index.js';
import { quoteIdentifier } from './identifiers.js';
import type { RunStatement } from './session.js';

/** Which rows of a database are the feed. */
export type Selection =
  | {
      readonly kind: 'table';
      /** The name, or the schema and the name. */
      readonly table: readonly string[];
      /** The table's own names of columns that it calls otherwise. */
      readonly columns: ReadonlyMap<CsvColumn, string>;
    }
  | { readonly kind: 'query-file'; readonly file: string }
  | { readonly kind: 'query'; readonly sql: string };

export type LoadedSelection = Exclude<Selection, { kind: 'query-file' }>;

/** The statement that reads the feed, and columns of the table that it leaves where they are. */
export interface FeedStatement {
  readonly sql: string;
  readonly otherColumns: readonly string[];
}

/** The names of a relation's columns; no rows when it is not there. */
const COLUMNS_OF = `
  SELECT attname::text FROM pg_catalog.pg_attribute
  WHERE attrelid = pg_catalog.to_regclass($1) AND attnum > 0 AND NOT attisdropped
  ORDER BY attnum`;

/**
 * Reads the file of a query.
 *
 * @throws InputError when it cannot be read
 */
export function loadQuery(selection: Selection): LoadedSelection {
  return selection.kind === 'query-file' ? { kind: 'query', sql: readText(selection.file).text } : selection;
}

/**
 * The SELECT of the feed. Of a table it names the columns that a feed has, and fetches no others.
 *
 * @param name what the database is called
 * @throws InputError when there is no such table, or a column that is mapped is not there
 */
export async function feedStatement(
  selection: LoadedSelection,
  name: string,
  run: RunStatement,
): Promise<FeedStatement> {
  if (selection.kind === 'query') return { sql: selection.sql, otherColumns: [] };
  const relation = selection.table.map(quoteIdentifier).join('.');
  const { rows } = await run(COLUMNS_OF, [relation]);
  const present = rows.map(([column]) => column ?? '');
  if (present.length === 0) throw noTable(name, relation);
  refuseMissing(name, selection.columns, relation, present);
  const sources = CSV_COLUMNS.map((column) => ({ column, source: selection.columns.get(column) ?? column }));
  const selected = sources
    .filter(({ source }) => present.includes(source))
    .map(({ column, source }) => `${quoteIdentifier(source)} AS ${quoteIdentifier(column)}`);
  const used: readonly string[] = [...CSV_COLUMNS, ...selection.columns.values()];
  return {
    sql: `SELECT ${selected.join(', ')} FROM ${relation}`,
    otherColumns: present.filter((column) => !used.includes(column)),
  };
}

function refuseMissing(
  name: string,
  columns: ReadonlyMap<CsvColumn, string>,
  relation: string,
  present: readonly string[],
): void {
  const missing = [...columns].filter(([, source]) => !present.includes(source));
  if (missing.length === 0) return;
  throw new InputError(
    missing.map(([column, source]) => ({
      severity: 'error',
      place: { file: name, field: column },
      problem: `the table ${relation} has no column ${quoteIdentifier(source)}`,
      allowed: `one of its columns ${present.join(', ')}`,
      mend: 'correct --feed-columns; the case of letters counts',
    })),
  );
}

function noTable(name: string, relation: string): InputError {
  return new InputError([
    {
      severity: 'error',
      place: { file: name },
      problem: `there is no table ${relation}`,
      allowed: 'a table or view of this database; without a schema, one on the search path of the user',
      mend: 'correct --feed-table; the case of letters counts',
    },
  ]);
}
