import { describe, expect, it } from 'vitest';
import { feedOptionIssues, postgresRequest } from '../../../../apps/greenroom/postgres/options.js';
import { formatIssue } from '../../../../lib/planning/issues/index.js';

const feed = ['postgres://me@host/db'];
const selection = (options: { feedTable?: string; feedColumns?: string; feedQuery?: string }) =>
  postgresRequest({ feed, ...options }, {}).selection;

describe('postgresRequest', () => {
  it.each([
    [undefined, ['events']],
    ['shows', ['shows']],
    ['sales.Events', ['sales', 'Events']],
    ['"sales.2026"."say ""hi"""', ['sales.2026', 'say "hi"']],
    ["x; DROP TABLE y --'", ["x; DROP TABLE y --'"]],
  ])('takes %s for the table %j', (feedTable, table) => {
    expect(selection({ feedTable })).toEqual({ kind: 'table', table, columns: new Map() });
  });

  it.each([
    ['id=event_id', [['id', 'event_id']]],
    [
      'id=event_id, on_sale = sales start ',
      [
        ['id', 'event_id'],
        ['on_sale', 'sales start'],
      ],
    ],
    [
      'name="a,b=""c""",tier=v.i.p',
      [
        ['name', 'a,b="c"'],
        ['tier', 'v.i.p'],
      ],
    ],
  ])('takes %s for columns', (feedColumns, columns) => {
    expect(selection({ feedColumns })).toMatchObject({ columns: new Map(columns as [string, string][]) });
  });

  it.each([
    ['SELECT 1', { kind: 'query', sql: 'SELECT 1' }],
    ['@sql/on-sales.sql', { kind: 'query-file', file: 'sql/on-sales.sql' }],
  ])('takes %s for a query', (feedQuery, expected) => {
    expect(selection({ feedQuery })).toEqual(expected);
  });

  it('has every database once, in the order of their names, and no files', () => {
    const many = ['postgres://me@b/x', 'events.csv', 'postgres://me@a/x', 'postgres://me@b/x'];
    const { addresses } = postgresRequest({ feed: many }, {});
    expect(addresses.map(({ name }) => name)).toEqual(['postgres://a:5432/x', 'postgres://b:5432/x']);
  });
});

describe('feedOptionIssues', () => {
  it('finds nothing wrong with files alone', () => {
    expect(feedOptionIssues({ feed: ['events.csv'] }, {})).toEqual([]);
  });

  it.each(['', '.', 'a.', '.b', 'a.b.c', '"a', 'a"b"', '""'])('refuses the table %j', (feedTable) => {
    expect(feedOptionIssues({ feed, feedTable }, {}).map(formatIssue)).toEqual([
      `command line, --feed-table: ${JSON.stringify(feedTable)} is not the name of a table. Allowed: a table such as events or sales.events; a name with a "." in it stands in double quotes. To mend: correct the name.`,
    ]);
  });

  it('tells everything that is wrong at once', () => {
    const options = {
      feed: ['postgres://', 'postgres://me@host:0/x'],
      feedTable: '',
      feedColumns: 'id',
      feedQuery: '@',
    };
    expect(feedOptionIssues(options, {}).map(({ place, problem }) => `${place.field}: ${problem}`)).toEqual([
      '--feed-table: it stands beside --feed-query',
      '--feed-columns: it stands beside --feed-query',
      '--feed: the address of a database names no user',
      '--feed: the port of postgres://host:0/x is "0"',
      '--feed-query: "@" is no query',
    ]);
  });
});
