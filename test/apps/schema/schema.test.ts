import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, runApp, temporaryFolder } from '../command.js';

it('the published schema is the one that the types come from', () => {
  const cwd = temporaryFolder();
  expect(runApp('schema', ['schema.json'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  const published = readFileSync(join(ROOT, 'docs/forecast.schema.json'), 'utf8');
  expect(readFileSync(join(cwd, 'schema.json'), 'utf8')).toBe(published);
});
