import { CSV_COLUMNS, type CsvColumn } from '../../../lib/planning/events/index.js';
import { allOf, forEachOf, InputError, type Issue, quote } from '../../../lib/planning/issues/index.js';
import { byCodePoint } from '../../../lib/planning/wording/index.js';
import { isPostgresAddress, type PostgresAddress, parseAddress } from './address.js';
import { parseNames, splitList } from './identifiers.js';
import type { Selection } from './selection.js';

const DEFAULT_TABLE = 'events';

/** The options of `greenroom forecast` that say which rows of a database are the feed, as they were typed. */
export interface PostgresOptions {
  readonly feed: readonly string[];
  /** A table, with or without its schema. */
  readonly feedTable?: string;
  /** `column of the CSV=column of the table`, with commas between them. */
  readonly feedColumns?: string;
  /** A SELECT, or the file that it is in, after an `@`. */
  readonly feedQuery?: string;
}

/** What the options mean. */
export interface PostgresRequest {
  /** Sorted by name. */
  readonly addresses: readonly PostgresAddress[];
  readonly selection: Selection;
}

/** Everything that is wrong with the options. */
export function feedOptionIssues(options: PostgresOptions, environment = process.env): readonly Issue[] {
  try {
    postgresRequest(options, environment);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
}

/** @throws InputError with every option that cannot be used */
export function postgresRequest(options: PostgresOptions, environment = process.env): PostgresRequest {
  const feeds = [...new Set(options.feed.filter(isPostgresAddress))];
  const { addresses, selection } = allOf({
    conflicts: () => refuseConflicts(options, feeds.length > 0),
    addresses: () => forEachOf(feeds, (feed) => parseAddress(feed, environment)),
    selection: () => parseSelection(options),
  });
  return { addresses: addresses.sort((a, b) => byCodePoint(a.name, b.name)), selection };
}

function refuseConflicts({ feedTable, feedColumns, feedQuery }: PostgresOptions, hasDatabase: boolean): void {
  const given = { '--feed-table': feedTable, '--feed-columns': feedColumns, '--feed-query': feedQuery };
  const options = Object.entries(given).flatMap(([option, value]) => (value === undefined ? [] : [option]));
  if (!hasDatabase && options.length > 0) {
    throw new InputError(
      options.map((option) =>
        optionIssue(option, {
          problem: 'it is for databases, and no feed is one',
          allowed: `${option} with a --feed that begins with postgres://`,
          mend: 'name the database with --feed, or leave the option out',
        }),
      ),
    );
  }
  if (feedQuery === undefined) return;
  const others = options.filter((option) => option !== '--feed-query');
  if (others.length === 0) return;
  throw new InputError(
    others.map((option) =>
      optionIssue(option, {
        problem: 'it stands beside --feed-query',
        allowed: 'a table with its columns, or a query',
        mend: `leave one of the two out; a query names its columns itself, as in "SELECT event_id AS id"`,
      }),
    ),
  );
}

function parseSelection(options: PostgresOptions): Selection {
  const { feedTable = DEFAULT_TABLE, feedColumns, feedQuery } = options;
  if (feedQuery !== undefined) return parseQuery(feedQuery);
  const { table, columns } = allOf({
    table: () => parseTable(feedTable),
    columns: () => parseColumns(feedColumns),
  });
  return { kind: 'table', table, columns };
}

function parseQuery(text: string): Selection {
  if (text.startsWith('@') && text.length > 1) return { kind: 'query-file', file: text.slice(1) };
  if (text.trim() !== '' && !text.startsWith('@')) return { kind: 'query', sql: text };
  throw refusal('--feed-query', {
    problem: `${quote(text)} is no query`,
    allowed: 'one SELECT, or the file that it is in, such as @queries/on-sales.sql',
    mend: 'write the query, or leave the option out for a table',
  });
}

function parseTable(text: string): readonly string[] {
  const names = parseNames(text, '.');
  if (names !== undefined && names.length <= 2) return names;
  throw refusal('--feed-table', {
    problem: `${quote(text)} is not the name of a table`,
    allowed: 'a table such as events or sales.events; a name with a "." in it stands in double quotes',
    mend: 'correct the name',
  });
}

function parseColumns(text: string | undefined): ReadonlyMap<CsvColumn, string> {
  if (text === undefined) return new Map();
  const columns = new Map<CsvColumn, string>();
  forEachOf(splitList(text), (pair) => {
    const [name, source, ...others] = parseNames(pair.trim(), '=') ?? [];
    const column = CSV_COLUMNS.find((known) => known === name);
    if (column === undefined || source === undefined || others.length > 0) throw noColumn(pair);
    if (columns.has(column)) throw twice(column);
    columns.set(column, source);
  });
  return columns;
}

function noColumn(pair: string): InputError {
  return refusal('--feed-columns', {
    problem: `${quote(pair)} does not say which column of the table is which`,
    allowed: `pairs such as id=event_id with a comma between them, for the columns ${CSV_COLUMNS.join(', ')}`,
    mend: 'correct the pair; a name with "," or "=" in it stands in double quotes',
  });
}

function twice(column: CsvColumn): InputError {
  return refusal('--feed-columns', {
    problem: `${column} is there twice`,
    allowed: 'every column once',
    mend: 'leave one of them out',
  });
}

function optionIssue(option: string, words: Pick<Issue, 'problem' | 'allowed' | 'mend'>): Issue {
  return { severity: 'error', place: { file: 'command line', field: option }, ...words };
}

function refusal(option: string, words: Pick<Issue, 'problem' | 'allowed' | 'mend'>): InputError {
  return new InputError([optionIssue(option, words)]);
}
