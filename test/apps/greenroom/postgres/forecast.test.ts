import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDatabases } from '../../../../apps/greenroom/postgres/index.js';
import { Duration } from '../../../../lib/planning/units/index.js';
import { ROOT, temporaryFolder, writeFiles } from '../../command.js';
import { READER, SEASON_CSV } from './season.js';
import { describeSeason, eventsOf } from './season-server.js';

const NASTY = {
  table: 'sales."Shows ""2026"".x"',
  columns: 'id=Show No.,name="title, short",on_sale="on""sale",venue_capacity=seats',
};

describeSeason('greenroom forecast with a database', ({ server, name, addressOf, forecast, season }) => {
  const feedWarnings = ({ warnings }: { readonly warnings: readonly string[] }) =>
    warnings.filter((warning) => warning.startsWith('postgres://'));

  it('is the forecast of the same events in a CSV, but for the name of its source', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'events.csv': SEASON_CSV });
    const { sources: _csv, ...fromCsv } = forecast(['--feed', 'events.csv'], {}, cwd).file;
    const { sources: _table, ...fromTable } = season().file;
    expect(fromTable).toEqual(fromCsv);
    expect(fromTable.tenants).toHaveLength(22);
  });

  it('has the same bytes whatever the order of the rows, and the zone and style of the user and of the machine', async () => {
    const first = season().text;
    await server().sql(
      "UPDATE sales.events SET name = name WHERE id < 'T-07'; CLUSTER sales.events USING events_pkey",
      'tickets',
    );
    const env = { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', PGPASSWORD: 'abroad' };
    expect(season(env, 'abroad').text).toBe(first);
  });

  it('takes any name of a table and of its columns, and asks for no other column', () => {
    const args = [
      '--feed',
      addressOf('reader'),
      '--feed-table',
      NASTY.table,
      '--feed-columns',
      NASTY.columns,
    ];
    const { file, stderr } = forecast(args);
    expect(file.tenants.map((plan) => [plan.event, plan.name])).toEqual([
      ['10', 'Lanterns'],
      ['9', 'Harbour'],
    ]);
    expect(feedWarnings(file)).toEqual([
      `${name()}, secret: the column "secret" is not known. Allowed: the columns id, name, on_sale, off_sale, time_zone, venue_capacity, performers, followers, host, path, tier, cost_centre. To mend: correct its name; until then it is ignored.`,
    ]);
    expect(stderr).toContain('2 tenants');
  });

  it('takes whole numbers of numeric columns for what they are', () => {
    const { file } = forecast([
      '--feed',
      addressOf('reader'),
      '--feed-table',
      NASTY.table,
      '--feed-columns',
      NASTY.columns,
    ]);
    expect(file.tenants.map((plan) => plan.audience.because)).toEqual([
      expect.stringContaining('20,000'),
      expect.stringContaining('500'),
    ]);
  });

  it('reads times without a zone as local times of the row', () => {
    const { file } = forecast(['--feed', addressOf('reader'), '--feed-table', 'local']);
    const opens = file.tenants.map((plan) => [plan.name, plan.windows[0]?.opensAt]);
    expect(opens).toEqual([
      ['Harbour', '2026-12-04T01:00:00Z'],
      ['Lanterns', '2026-12-04T09:00:00Z'],
    ]);
  });

  it('reads the table events without being told', () => {
    expect(eventsOf(forecast(['--feed', addressOf('reader')]))).toHaveLength(22);
  });

  it('has --as-of and the end of --horizon in a query', () => {
    const query =
      "SELECT 'x' AS id, $1::text || ' to ' || $2::text AS name, $2 - interval '1 day' AS on_sale";
    const { file } = forecast(['--feed', addressOf('reader'), '--horizon', '2d', '--feed-query', query]);
    expect(file.tenants.map((plan) => [plan.name, plan.windows[0]?.opensAt])).toEqual([
      ['2026-12-01 00:00:00+00 to 2026-12-03 00:00:00+00', '2026-12-02T00:00:00Z'],
    ]);
  });

  it.each([
    ['neither', "SELECT * FROM events WHERE id = 'a1'"],
    ['the first alone', "SELECT * FROM events WHERE id = 'a1' AND on_sale > $1"],
    ['the second alone', "SELECT * FROM events WHERE id = 'a1' AND on_sale < $2"],
    ['one in a text', "SELECT * FROM events WHERE id = 'a1' AND name <> '$1' -- $2"],
    ['a full stop of SQL', "SELECT * FROM events WHERE id = 'a1';\n"],
  ])('runs a query with %s', (_title, query) => {
    expect(eventsOf(forecast(['--feed', addressOf('reader'), '--feed-query', query]))).toEqual(['a1']);
  });

  it('ends at the year 9999 a horizon that goes beyond it', () => {
    const query = "SELECT id, name, on_sale FROM events WHERE $2 = '9999-12-31 23:59:59+00' AND id = 'a1'";
    const args = ['--feed', addressOf('reader'), '--horizon', '9000000d', '--feed-query', query];
    expect(eventsOf(forecast(args))).toEqual(['a1']);
  });

  it('reads the query from a file', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, {
      'on-sales.sql': '-- What is near.\nSELECT * FROM events WHERE on_sale BETWEEN $1 AND $2',
    });
    const { file } = forecast(['--feed', addressOf('reader'), '--feed-query', '@on-sales.sql'], {}, cwd);
    expect([file.tenants.length, file.skipped]).toEqual([22, []]);
  });

  it('runs the query of the documentation', () => {
    const page = readFileSync(join(ROOT, 'docs/postgres-feed.md'), 'utf8');
    const [, query = ''] = /```sql\n(.*?)```/s.exec(page) ?? [];
    const { file } = forecast(['--feed', addressOf('reader'), '--feed-query', query]);
    expect(file.tenants.map((plan) => [plan.event, plan.audience.because])).toEqual([
      ['S1', expect.stringContaining('followers of "A" and "B"')],
    ]);
  });

  it('reads databases and files as one feed', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, {
      'events.csv': 'id,name,on_sale\na1,Other,2026-12-05T09:30:15Z\nz9,New,2026-12-04T10:00:00Z\n',
    });
    const { file } = forecast(
      ['--feed', addressOf('reader'), 'events.csv', '--feed-query', "SELECT * FROM events WHERE id = 'a1'"],
      {},
      cwd,
    );
    expect(file.tenants.map((plan) => plan.event)).toEqual(['a1', 'z9']);
    expect(file.sources.map((source) => source.file)).toEqual(['events.csv', name()]);
    expect(feedWarnings(file)).toEqual([
      `${name()}, row 1: name of event "a1" is "Björk, \\"live\\"" here, and "Other" in events.csv, row 2. Allowed: the same value in every place. To mend: correct one of them; "Other" is used.`,
    ]);
  });

  it('leaves nothing behind in the database, whatever the query calls', async () => {
    const query = "SELECT lo_create(4711)::text AS id, 'x' AS name, NULL AS on_sale";
    forecast(['--feed', addressOf('reader'), '--feed-query', query]);
    const { rows } = await server().sql('SELECT oid FROM pg_largeobject_metadata', 'tickets');
    expect(rows).toEqual([]);
  });

  it('warns of a table without rows', () => {
    expect(feedWarnings(forecast(['--feed', addressOf('reader'), '--feed-table', 'bare']).file)).toEqual([
      `${name()}: the feed has no rows. Allowed: any number of rows. To mend: none needed if there are none to sell; otherwise correct the table or the query.`,
    ]);
  });

  it.each([
    [100_000, undefined],
    [
      100_001,
      'the feed has more than 100,000 rows. Allowed: at most 100,000 rows, one for each event. To mend: let --feed-query leave out what is over or far, as in "WHERE on_sale BETWEEN $1 AND $2".',
    ],
  ])('with %d rows is read as far as the limit goes', async (count, message) => {
    const feedQuery = `SELECT n AS id, 'x' AS name, now() AS on_sale FROM generate_series(1, ${count}) AS n`;
    const [read] = await readDatabases(
      { feed: [addressOf('reader')], feedQuery },
      { asOf: '2026-12-01T00:00:00Z', horizon: Duration.days(14) },
      { PGPASSWORD: READER.password },
    );
    if (message === undefined) expect(read?.().table.rows).toHaveLength(count);
    else expect(read).toThrow(expect.objectContaining({ message: `${name()}: ${message}` }));
  });
});
