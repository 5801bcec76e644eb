import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../apps/greenroom/postgres/address.js';
import { findPassword } from '../../../../apps/greenroom/postgres/password.js';
import { temporaryFolder, writeFiles } from '../../command.js';

const ADDRESS = 'postgres://reader@db.example.com:6432/tickets';

/** The password that is found with a file of these lines. */
function found(lines: readonly string[], text = ADDRESS, environment: NodeJS.ProcessEnv = {}): string {
  const home = temporaryFolder();
  writeFiles(home, { '.pgpass': lines.map((line) => `${line}\n`).join('') });
  chmodSync(join(home, '.pgpass'), 0o600);
  return findPassword(parseAddress(text, { USER: 'reader' }), { HOME: home, ...environment });
}

describe('the password', () => {
  it.each([
    [
      'an address before everything else',
      'postgres://reader:a@db.example.com:6432/tickets',
      { PGPASSWORD: 'b' },
      'a',
    ],
    ['the environment before the file', ADDRESS, { PGPASSWORD: 'b' }, 'b'],
    ['the file', ADDRESS, { PGPASSWORD: '' }, 'c'],
  ])('is that of %s', (_title, text, environment, password) => {
    expect(found(['*:*:*:*:c'], text, environment)).toBe(password);
  });

  it.each([
    ['that fits exactly', ['db.example.com:6432:tickets:reader:right']],
    ['with stars', ['*:*:*:*:right']],
    ['that is the first to fit', ['*:*:*:reader:right', '*:*:*:*:wrong']],
    [
      'behind those that do not fit',
      ['other:*:*:*:a', '*:1:*:*:b', '*:*:other:*:c', '*:*:*:other:d', '*:*:*:*:right'],
    ],
    ['behind comments and lines that are none', ['#*:*:*:*:a', '', 'x', '*:*:*:*', '*:*:*:*:right']],
  ])('is of the line %s', (_title, lines) => {
    expect(found(lines)).toBe('right');
  });

  it('may have colons and backslashes, each behind a backslash', () => {
    expect(found(['*:*:*:*:a\\:b\\\\c#d'])).toBe('a:b\\c#d');
  });

  it('for a Unix socket is that of localhost', () => {
    expect(found(['/run:*:*:*:wrong', 'localhost:*:*:*:right'], 'postgres:///tickets?host=/run')).toBe(
      'right',
    );
  });
});
