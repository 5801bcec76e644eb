import { DocumentIssues, type IssueWords } from '../documents/index.js';
import { quote } from '../issues/index.js';
import { readCsvEvent } from './csv-event.js';
import { type Cell, CSV_COLUMNS, type CsvColumn, CsvRow, REQUIRED_COLUMNS } from './csv-row.js';
import { type FeedOptions, type FeedReading, toReading } from './feed-reading.js';
import { findTimeZone, timeZoneProblem } from './time-zones.js';

/** Events as a database gives them. */
export interface FeedTable {
  /** What the table is called in every message. */
  readonly file: string;
  /** The columns of the CSV, in any order; others are ignored with a warning. */
  readonly columns: readonly string[];
  /** In the order of the columns: texts as they would stand in the CSV, and lists for `performers`. */
  readonly rows: readonly (readonly Cell[])[];
}

const KNOWN_COLUMNS = `the columns ${CSV_COLUMNS.join(', ')}`;

/** Reads the rows of a table by the rules of the CSV; rows are counted from 1. Pure; never throws. */
export function readFeedTable(
  { file, columns, rows }: FeedTable,
  { timeZone }: Pick<FeedOptions, 'timeZone'> = {},
): FeedReading {
  const issues = new DocumentIssues(file);
  const zone = timeZone === undefined ? undefined : findTimeZone(timeZone);
  if (timeZone !== undefined && zone === undefined) {
    issues.error({}, timeZoneProblem(timeZone));
    return toReading(undefined, [], issues.all());
  }
  const places = findColumns(columns, issues);
  if (rows.length === 0 && issues.all().length === 0) issues.warning({}, noRows());
  const outcomes = rows.map((cells, index) =>
    readCsvEvent(new CsvRow({ row: index + 1, cells: cells.map(trimmed) }, places, issues), zone),
  );
  return toReading(undefined, outcomes, issues.all());
}

function findColumns(columns: readonly string[], issues: DocumentIssues): ReadonlyMap<CsvColumn, number> {
  for (const column of REQUIRED_COLUMNS.filter((name) => !columns.includes(name))) {
    issues.error({ field: column }, missing(column));
  }
  const places = new Map<CsvColumn, number>();
  for (const [index, name] of columns.entries()) {
    const column = CSV_COLUMNS.find((known) => known === name);
    if (column === undefined) issues.warning({ field: name }, unknown(name));
    else if (places.has(column)) issues.error({ field: column }, twice(column));
    else places.set(column, index);
  }
  return places;
}

function trimmed(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.trim() : cell;
}

function missing(column: CsvColumn): IssueWords {
  return {
    problem: `the column ${quote(column)} is missing`,
    allowed: KNOWN_COLUMNS,
    mend: `name a column so in the query, as in "AS ${column}", or map one to it with --feed-columns`,
  };
}

function unknown(name: string): IssueWords {
  return {
    problem: `the column ${quote(name)} is not known`,
    allowed: KNOWN_COLUMNS,
    mend: 'correct its name; until then it is ignored',
  };
}

function twice(column: CsvColumn): IssueWords {
  return {
    problem: `the column ${quote(column)} is there twice`,
    allowed: KNOWN_COLUMNS,
    mend: 'remove or rename one of them',
  };
}

function noRows(): IssueWords {
  return {
    problem: 'the feed has no rows',
    allowed: 'any number of rows',
    mend: 'none needed if there are none to sell; otherwise correct the table or the query',
  };
}
