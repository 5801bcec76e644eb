import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDatabases } from '../../../../apps/greenroom/postgres/index.js';
import { Duration } from '../../../../lib/planning/units/index.js';
import { ROOT, runApp, temporaryFolder, writeFiles } from '../../command.js';
import { describePostgres } from './programs.js';
import { READER, SEASON_CSV, SEASON_SQL } from './season.js';
import { type PostgresServer, startPostgres } from './server.js';

const PATIENCE = 120_000;
const ENCODED = encodeURIComponent(READER.password);
const NASTY = {
  table: 'sales."Shows ""2026"".x"',
  columns: 'id=Show No.,name="title, short",on_sale="on""sale",venue_capacity=seats',
};

describePostgres('greenroom forecast with a database', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
    await server.sql('CREATE DATABASE tickets');
    await server.sql(SEASON_SQL, 'tickets');
  }, PATIENCE);
  afterAll(() => server.stop(), PATIENCE);

  const name = () => `postgres://127.0.0.1:${server.port}/tickets`;
  const addressOf = (user: string) => `postgres://${user}@127.0.0.1:${server.port}/tickets`;

  /** A forecast that must succeed; the reader's, unless the environment says otherwise. */
  function forecast(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    cwd = temporaryFolder(),
  ) {
    const { code, stdout, stderr } = runApp(
      'greenroom',
      ['forecast', '--as-of', '2026-12-01T00:00:00Z', '--out', 'forecast.json', ...args],
      { cwd, env: { ...server.env, PGPASSWORD: READER.password, ...env } },
    );
    expect(code, stderr).toBe(0);
    const text = readFileSync(join(cwd, 'forecast.json'), 'utf8');
    return { stdout, stderr, text, file: JSON.parse(text) };
  }

  const season = (env?: Readonly<Record<string, string>>, user = 'reader') =>
    forecast(['--feed', addressOf(user), '--feed-table', 'sales.events'], env);
  const events = ({ file }: ReturnType<typeof forecast>): string[] =>
    file.tenants.map((plan: { event: string }) => plan.event);

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

  it('names the server and the database in its sources, and nothing of the user', () => {
    const address = `postgresql://reader:${ENCODED}@127.0.0.1:${server.port}/tickets?sslmode=disable&connect_timeout=5`;
    const { file, text, stderr } = forecast(['--feed', address, '--feed-table', 'sales.events'], {
      PGPASSWORD: '',
    });
    expect(file.sources).toEqual([
      {
        kind: 'feed',
        file: name(),
        format: 'postgres',
        sha256: 'ea8325a9af320b0e4ec5beb3250db258c487491d1570e0effb4931dc3f9a53a3',
      },
    ]);
    expect(text + stderr).not.toMatch(/reader|p@ss|p%40ss|sslmode/);
  });

  it('has the same bytes whatever the order of the rows, and the zone and style of the user and of the machine', async () => {
    const first = season().text;
    await server.sql(
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
    expect(file.tenants.map((plan: { event: string; name: string }) => [plan.event, plan.name])).toEqual([
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
    expect(file.tenants.map((plan: { audience: { because: string } }) => plan.audience.because)).toEqual([
      expect.stringContaining('20,000'),
      expect.stringContaining('500'),
    ]);
  });

  it('reads times without a zone as local times of the row', () => {
    const { file } = forecast(['--feed', addressOf('reader'), '--feed-table', 'local']);
    const opens = file.tenants.map((plan: { name: string; windows: [{ opensAt: string }] }) => [
      plan.name,
      plan.windows[0].opensAt,
    ]);
    expect(opens).toEqual([
      ['Harbour', '2026-12-04T01:00:00Z'],
      ['Lanterns', '2026-12-04T09:00:00Z'],
    ]);
  });

  it('reads the table events without being told', () => {
    expect(events(forecast(['--feed', addressOf('reader')]))).toHaveLength(22);
  });

  it('has --as-of and the end of --horizon in a query', () => {
    const query =
      "SELECT 'x' AS id, $1::text || ' to ' || $2::text AS name, $2 - interval '1 day' AS on_sale";
    const { file } = forecast(['--feed', addressOf('reader'), '--horizon', '2d', '--feed-query', query]);
    expect(
      file.tenants.map((plan: { name: string; windows: [{ opensAt: string }] }) => [
        plan.name,
        plan.windows[0].opensAt,
      ]),
    ).toEqual([['2026-12-01 00:00:00+00 to 2026-12-03 00:00:00+00', '2026-12-02T00:00:00Z']]);
  });

  it.each([
    ['neither', "SELECT * FROM events WHERE id = 'a1'"],
    ['the first alone', "SELECT * FROM events WHERE id = 'a1' AND on_sale > $1"],
    ['the second alone', "SELECT * FROM events WHERE id = 'a1' AND on_sale < $2"],
    ['one in a text', "SELECT * FROM events WHERE id = 'a1' AND name <> '$1' -- $2"],
    ['a full stop of SQL', "SELECT * FROM events WHERE id = 'a1';\n"],
  ])('runs a query with %s', (_title, query) => {
    expect(events(forecast(['--feed', addressOf('reader'), '--feed-query', query]))).toEqual(['a1']);
  });

  it('ends at the year 9999 a horizon that goes beyond it', () => {
    const query = "SELECT id, name, on_sale FROM events WHERE $2 = '9999-12-31 23:59:59+00' AND id = 'a1'";
    const args = ['--feed', addressOf('reader'), '--horizon', '9000000d', '--feed-query', query];
    expect(events(forecast(args))).toEqual(['a1']);
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
    expect(
      file.tenants.map((plan: { event: string; audience: { because: string } }) => [
        plan.event,
        plan.audience.because,
      ]),
    ).toEqual([['S1', expect.stringContaining('followers of "A" and "B"')]]);
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
    expect(file.tenants.map((plan: { event: string }) => plan.event)).toEqual(['a1', 'z9']);
    expect(file.sources.map((source: { file: string }) => source.file)).toEqual(['events.csv', name()]);
    expect(feedWarnings(file)).toEqual([
      `${name()}, row 1: name of event "a1" is "Björk, \\"live\\"" here, and "Other" in events.csv, row 2. Allowed: the same value in every place. To mend: correct one of them; "Other" is used.`,
    ]);
  });

  it('finds the password in a password file', () => {
    const cwd = temporaryFolder();
    const escaped = READER.password.replace(/[\\:]/g, '\\$&');
    writeFiles(cwd, {
      pgpass: `# ours\n*:*:*:other:x\n127.0.0.1:*:tickets:reader:${escaped}\n*:*:*:*:wrong\n`,
    });
    chmodSync(join(cwd, 'pgpass'), 0o600);
    const env = { PGPASSWORD: '', PGPASSFILE: join(cwd, 'pgpass') };
    expect(events(forecast(['--feed', addressOf('reader')], env, cwd))).toHaveLength(22);
  });

  it('takes what the address leaves out from the environment, as for a Unix socket', () => {
    const env = {
      PGHOST: server.socketFolder,
      PGPORT: String(server.port),
      PGDATABASE: 'tickets',
      PGUSER: 'reader',
      PGPASSWORD: '',
    };
    const { file } = forecast(['--feed', 'postgres://'], env);
    expect(file.sources[0].file).toBe(
      `postgres://${encodeURIComponent(server.socketFolder)}:${server.port}/tickets`,
    );
  });

  describe('over TLS', () => {
    beforeAll(() => server.set('ssl', 'on'));
    afterAll(() => server.set('ssl', 'off'));

    it.each([
      ['that is not checked', () => ({ PGSSLMODE: 'require' })],
      [
        'of an authority that is trusted',
        () => ({ PGSSLMODE: 'verify-ca', PGSSLROOTCERT: server.certificate }),
      ],
      ['of this host', () => ({ PGSSLMODE: 'verify-full', PGSSLROOTCERT: server.certificate })],
    ])('connects to a server with a certificate %s', (_title, env) => {
      const query = `
        SELECT ssl::text AS id, 'TLS' AS name, NULL AS on_sale
        FROM pg_catalog.pg_stat_ssl WHERE pid = pg_backend_pid()`;
      const { file } = forecast(['--feed', addressOf('reader'), '--feed-query', query], env());
      expect(file.skipped.map((skip: { event: string }) => skip.event)).toEqual(['true']);
    });
  });

  it('leaves nothing behind in the database, whatever the query calls', async () => {
    const query = "SELECT lo_create(4711)::text AS id, 'x' AS name, NULL AS on_sale";
    forecast(['--feed', addressOf('reader'), '--feed-query', query]);
    const { rows } = await server.sql('SELECT oid FROM pg_largeobject_metadata', 'tickets');
    expect(rows).toEqual([]);
  });

  it('leaves no connection behind', async () => {
    season();
    const connections = () =>
      server.sql("SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = 'reader'");
    await expect.poll(async () => (await connections()).rows).toEqual([{ count: 0 }]);
  });

  it('loads the driver for a database, and not for a file', () => {
    const watch = `
      import Module from 'node:module';
      const isDriver = (file) => file.includes('/node_modules/pg/');
      process.on('exit', () => process.stdout.write(String(Object.keys(Module._cache).some(isDriver))));`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(watch)}` };
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'events.csv': SEASON_CSV });
    expect([season(env).stdout, forecast(['--feed', 'events.csv'], env, cwd).stdout]).toEqual([
      'true',
      'false',
    ]);
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
