import { existsSync } from 'node:fs';
import { createConnection } from 'node:net';
import { describe, expect, it } from 'vitest';
import { describePostgres, missingPostgres } from './programs.js';
import { startPostgres } from './server.js';

describe('missingPostgres', () => {
  const NONE = { PATH: '', GREENROOM_POSTGRES_VERSIONS: '/nowhere' };
  const SENTENCE = 'PostgreSQL tests need the programs initdb and postgres (install PostgreSQL 13 or later)';

  it('says what is missing and how to get it', () => {
    expect(missingPostgres(NONE)).toBe(SENTENCE);
  });

  it('throws where the tests must not be skipped', () => {
    expect(() => missingPostgres({ ...NONE, GREENROOM_REQUIRE_POSTGRES: '1' })).toThrow(new Error(SENTENCE));
  });
});

describePostgres('startPostgres', () => {
  it('is gone after its stop, and so is its folder', async () => {
    const server = await startPostgres();
    const answers = () =>
      new Promise<boolean>((resolve) => {
        const socket = createConnection({ host: '127.0.0.1', port: server.port });
        socket.once('connect', () => resolve(socket.end() !== undefined));
        socket.once('error', () => resolve(false));
      });
    const before = [await answers(), existsSync(server.socketFolder)];
    await server.stop();
    expect([before, [await answers(), existsSync(server.socketFolder)]]).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});
