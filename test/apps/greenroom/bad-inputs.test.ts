import { describe, expect, it } from 'vitest';
import { readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';
import { BAD_INPUTS } from './bad-inputs.js';

const DEFAULTS = ['--as-of', '2026-12-01T00:00:00Z', '--out', 'forecast.json'];

describe('greenroom forecast refuses', () => {
  it.each(BAD_INPUTS)('$title', ({ files = {}, args = [], errors }) => {
    const cwd = temporaryFolder();
    writeFiles(cwd, files);
    const before = readFiles(cwd);
    const feed = args.includes('--feed') ? [] : ['--feed', 'events.csv'];
    const { code, stdout, stderr } = runApp('greenroom', ['forecast', ...feed, ...DEFAULTS, ...args], {
      cwd,
    });
    const told = errors.map((error) => `error: ${error}\n`).join('');
    expect(stderr).toBe(
      `${told}${errors.length} ${errors.length === 1 ? 'error' : 'errors'}; nothing was written.\n`,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readFiles(cwd)).toEqual(before);
  });

  it('at least 40 bad inputs in all', () => {
    expect(BAD_INPUTS.length).toBeGreaterThanOrEqual(40);
  });
});
