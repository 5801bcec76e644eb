import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../../command.js';
import { READER, SEASON_CSV } from './season.js';
import { describeSeason, eventsOf } from './season-server.js';

const ENCODED = encodeURIComponent(READER.password);

describeSeason(
  'greenroom forecast with a database server',
  ({ server, name, addressOf, forecast, season }) => {
    it('names the server and the database in its sources, and nothing of the user', () => {
      const address = `postgresql://reader:${ENCODED}@127.0.0.1:${server().port}/tickets?sslmode=disable&connect_timeout=5`;
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

    it('finds the password in a password file', () => {
      const cwd = temporaryFolder();
      const escaped = READER.password.replace(/[\\:]/g, '\\$&');
      writeFiles(cwd, {
        pgpass: `# ours\n*:*:*:other:x\n127.0.0.1:*:tickets:reader:${escaped}\n*:*:*:*:wrong\n`,
      });
      chmodSync(join(cwd, 'pgpass'), 0o600);
      const env = { PGPASSWORD: '', PGPASSFILE: join(cwd, 'pgpass') };
      expect(eventsOf(forecast(['--feed', addressOf('reader')], env, cwd))).toHaveLength(22);
    });

    it('takes what the address leaves out from the environment, as for a Unix socket', () => {
      const env = {
        PGHOST: server().socketFolder,
        PGPORT: String(server().port),
        PGDATABASE: 'tickets',
        PGUSER: 'reader',
        PGPASSWORD: '',
      };
      const { file } = forecast(['--feed', 'postgres://'], env);
      expect(file.sources[0]?.file).toBe(
        `postgres://${encodeURIComponent(server().socketFolder)}:${server().port}/tickets`,
      );
    });

    describe('over TLS', () => {
      beforeAll(() => server().set('ssl', 'on'));
      afterAll(() => server().set('ssl', 'off'));

      it.each([
        ['that is not checked', () => ({ PGSSLMODE: 'require' })],
        [
          'of an authority that is trusted',
          () => ({ PGSSLMODE: 'verify-ca', PGSSLROOTCERT: server().certificate }),
        ],
        ['of this host', () => ({ PGSSLMODE: 'verify-full', PGSSLROOTCERT: server().certificate })],
      ])('connects to a server with a certificate %s', (_title, env) => {
        const query = `
        SELECT ssl::text AS id, 'TLS' AS name, NULL AS on_sale
        FROM pg_catalog.pg_stat_ssl WHERE pid = pg_backend_pid()`;
        const { file } = forecast(['--feed', addressOf('reader'), '--feed-query', query], env());
        expect(file.skipped.map((skip) => skip.event)).toEqual(['true']);
      });
    });

    it('leaves no connection behind', async () => {
      season();
      const connections = () =>
        server().sql("SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = 'reader'");
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
  },
);
