import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFiles, runApp, temporaryFolder, writeFiles } from '../../command.js';
import type { BadDatabase } from './bad-databases/bad-database.js';
import { BAD_DATABASES } from './bad-databases.js';
import { describePostgres } from './programs.js';
import { READER, SEASON_SQL } from './season.js';
import { type PostgresServer, startPostgres } from './server.js';

const PATIENCE = 120_000;

describePostgres('greenroom forecast refuses', () => {
  let server: PostgresServer;
  let silent: { readonly server: Server; readonly port: number };
  beforeAll(async () => {
    silent = await startSilent();
    server = await startPostgres();
    await server.sql('CREATE DATABASE tickets');
    await server.sql('CREATE DATABASE locked');
    await server.sql('REVOKE CONNECT ON DATABASE locked FROM PUBLIC');
    await server.sql(`${SEASON_SQL}; CREATE SCHEMA vault; CREATE TABLE vault.events (id text)`, 'tickets');
  }, PATIENCE);
  afterAll(async () => {
    silent.server.close();
    await server.stop();
  }, PATIENCE);

  it.each(BAD_DATABASES.filter(({ hasTls }) => !hasTls))('$title', refuses);

  describe('over TLS', () => {
    beforeAll(() => server.set('ssl', 'on'));

    it.each(BAD_DATABASES.filter(({ hasTls }) => hasTls))('$title', refuses);
  });

  function refuses({ feed, args = [], query, files = {}, env, errors }: BadDatabase): void {
    const cwd = temporaryFolder();
    writeFiles(cwd, files);
    if (existsSync(join(cwd, 'pgpass'))) chmodSync(join(cwd, 'pgpass'), 0o600);
    copyFileSync(server.certificate, join(cwd, 'server.crt'));
    const before = readFiles(cwd);
    const servers = { port: server.port, silentPort: silent.port };
    const address = feed?.(servers) ?? `postgres://reader@127.0.0.1:${server.port}/tickets`;
    const options = ['--feed', address, ...(query === undefined ? [] : ['--feed-query', query]), ...args];
    const { code, stdout, stderr } = runApp(
      'greenroom',
      ['forecast', '--as-of', '2026-12-01T00:00:00Z', '--out', 'forecast.json', ...options],
      { cwd, env: { ...server.env, PGPASSWORD: READER.password, ...env } },
    );
    expect(stderr).toBe(told(errors, servers));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readFiles(cwd)).toEqual(before);
  }
});

function told(
  errors: BadDatabase['errors'],
  { port, silentPort }: { port: number; silentPort: number },
): string {
  const lines = errors.map((error) => `error: ${error}\n`).join('');
  const count = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}; nothing was written.\n`;
  return (lines + count)
    .replaceAll('%n', `postgres://127.0.0.1:${port}/tickets`)
    .replaceAll('%p', String(port))
    .replaceAll('%q', String(silentPort));
}

/** Its connections are made by the system; this process is busy waiting for the command. */
function startSilent(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: address !== null && typeof address === 'object' ? address.port : 0 });
    });
  });
}
