import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { ForecastFile } from '../../../../lib/planning/forecast/index.js';
import { runApp, temporaryFolder } from '../../command.js';
import { describePostgres } from './programs.js';
import { READER, SEASON_SQL } from './season.js';
import { type PostgresServer, startPostgres } from './server.js';

const PATIENCE = 120_000;

type Environment = Readonly<Record<string, string>>;

/** A server with the season in its database `tickets`, and the command that forecasts from it. */
export interface SeasonServer {
  /** Once it has started: not while the tests are declared. */
  readonly server: () => PostgresServer;
  /** What messages call the database. */
  readonly name: () => string;
  readonly addressOf: (user: string) => string;
  /** A forecast that must succeed; the reader's, unless the environment says otherwise. */
  readonly forecast: (args: readonly string[], env?: Environment, cwd?: string) => Forecast;
  /** The forecast of the table with the season. */
  readonly season: (env?: Environment, user?: string) => Forecast;
}

export interface Forecast {
  readonly stdout: string;
  readonly stderr: string;
  /** The file as text, and what it says. */
  readonly text: string;
  readonly file: ForecastFile;
}

/** `describe` for tests with such a server, which all of them share. */
export function describeSeason(title: string, tests: (season: SeasonServer) => void): void {
  describePostgres(title, () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
      await server.sql('CREATE DATABASE tickets');
      await server.sql(SEASON_SQL, 'tickets');
    }, PATIENCE);
    afterAll(() => server.stop(), PATIENCE);

    const addressOf = (user: string) => `postgres://${user}@127.0.0.1:${server.port}/tickets`;
    const forecast = (args: readonly string[], env: Environment = {}, cwd = temporaryFolder()) => {
      const { code, stdout, stderr } = runApp(
        'greenroom',
        ['forecast', '--as-of', '2026-12-01T00:00:00Z', '--out', 'forecast.json', ...args],
        { cwd, env: { ...server.env, PGPASSWORD: READER.password, ...env } },
      );
      expect(code, stderr).toBe(0);
      const text = readFileSync(join(cwd, 'forecast.json'), 'utf8');
      return { stdout, stderr, text, file: JSON.parse(text) };
    };
    tests({
      server: () => server,
      name: () => `postgres://127.0.0.1:${server.port}/tickets`,
      addressOf,
      forecast,
      season: (env, user = 'reader') =>
        forecast(['--feed', addressOf(user), '--feed-table', 'sales.events'], env),
    });
  });
}

/** The events that have a tenant. */
export function eventsOf({ file }: Forecast): string[] {
  return file.tenants.map(({ event }) => event);
}
