import { describe, expect, it } from 'vitest';
import { readFiles, runApp, temporaryFolder, writeFiles } from '../../command.js';
import { BAD_MIGRATIONS, GOOD } from './bad-migrations.js';

describe('greenroom migrate refuses', () => {
  it.each(BAD_MIGRATIONS)(
    '$title',
    ({ files = {}, args = ['--from', 'export', '--to', 'out'], more = [], errors }) => {
      const cwd = temporaryFolder();
      writeFiles(cwd, { ...GOOD, ...files });
      const before = readFiles(cwd);
      const { code, stdout, stderr } = runApp('greenroom', ['migrate', ...args, ...more], { cwd });
      const told = errors.map((error) => `error: ${error}\n`).join('');
      expect(stderr).toBe(
        `${told}${errors.length} ${errors.length === 1 ? 'error' : 'errors'}; nothing was written.\n`,
      );
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(readFiles(cwd)).toEqual(before);
    },
  );

  it('at least 30 bad inputs in all', () => {
    expect(BAD_MIGRATIONS.length).toBeGreaterThanOrEqual(30);
  });
});
