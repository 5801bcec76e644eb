import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Outcome, readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';

const HEADER = 'event,opened_at,followers,peak_rate';
const ROWS = [
  'E1,2026-01-01T10:00:00Z,100000,210',
  'E2,2026-01-02T10:00:00Z,250000,480',
  'E3,2026-01-05T10:00:00Z,400000,590',
  'E4,2026-01-06T10:00:00Z,900000,1300',
  'E5,2026-01-07T10:00:00Z,1200000,1250',
  'E6,2026-01-08T10:00:00Z,2000000,2600',
  'E7,2026-01-09T10:00:00Z,5000000,4100',
];
const HISTORY = `${[HEADER, ...ROWS].join('\n')}\n`;
const OUTPUTS = ['--json', 'backtest.json', '--svg', 'backtest.svg'];

function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder();
  writeFiles(cwd, files);
  return cwd;
}

function run(cwd: string, args: readonly string[], env?: Readonly<Record<string, string>>): Outcome {
  return runApp('greenroom', ['backtest', '--history', 'history.csv', ...args], { cwd, env });
}

describe('greenroom backtest', () => {
  it('prints the table, and writes nothing that was not asked for', () => {
    const cwd = folderWith({ 'history.csv': HISTORY });
    const { code, stdout, stderr } = run(cwd, []);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^\S+: \d+ on-sales, .*/gm)).toEqual([
      'leave-one-out: 7 on-sales, each forecast from all the others',
      'rolling-origin: 2 on-sales, each forecast from those before it',
    ]);
    expect(Object.keys(readFiles(cwd))).toEqual(['history.csv']);
  });

  it('has the same bytes in any folder, zone and locale', () => {
    const [first, second] = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' },
    ].map(({ TZ, LANG }) => {
      const cwd = folderWith({ 'history.csv': HISTORY });
      const { stdout } = run(cwd, OUTPUTS, { TZ, LANG, LC_ALL: LANG });
      return { stdout, files: readFiles(cwd) };
    });
    expect(Object.keys(first?.files ?? {})).toEqual(['backtest.json', 'backtest.svg', 'history.csv']);
    expect(second).toEqual(first);
  });

  it('has the same figures whatever the order of the rows', () => {
    const results = [ROWS, ROWS.toReversed()].map((rows) => {
      const cwd = folderWith({ 'history.csv': `${[HEADER, ...rows].join('\n')}\n` });
      run(cwd, OUTPUTS);
      return JSON.parse(readFiles(cwd)['backtest.json'] ?? '{}').results;
    });
    expect(results[1]).toEqual(results[0]);
  });

  it('reckons with the policy that is named', () => {
    const cwd = folderWith({ 'history.csv': HISTORY, 'policy.json': '{"hold":"30m"}' });
    const { stdout } = run(cwd, ['--policy', 'policy.json']);
    expect(stdout).toContain('Pod-hours of 30m for each on-sale; ');
  });

  it('tells everything that is wrong with its input at once, and writes nothing', () => {
    const cwd = folderWith({
      'history.csv': HISTORY.replace(',210', ',none'),
      'policy.json': '{"hold":"0s"}',
    });
    const outcome = run(cwd, [
      '--policy',
      'policy.json',
      '--json',
      'missing/backtest.json',
      '--svg',
      'history.csv',
    ]);
    expect(outcome).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        'error: missing/backtest.json: it cannot be written: there is no such file or folder. Allowed: a path that can be written. To mend: correct the path or its permissions.',
        'error: command line, --svg: "history.csv" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as backtest.svg.',
        'error: history.csv, row 2, peak_rate: "none" is not a whole number of at least 1. Allowed: digits alone, from 1 to 9007199254740991. To mend: write the most requests in one second, or leave the row out when nothing was measured.',
        'error: policy.json, row 1, hold: a window of "0s" closes when it opens. Allowed: a duration longer than none. To mend: say how long the crowd stays, such as 4h.',
        '4 errors; nothing was written.',
        '',
      ].join('\n'),
    });
    expect(Object.keys(readFiles(cwd))).toEqual(['history.csv', 'policy.json']);
  });

  it('refuses a history that is too short, and writes nothing', () => {
    const cwd = folderWith({ 'history.csv': `${[HEADER, ...ROWS.slice(0, 5)].join('\n')}\n` });
    expect(run(cwd, OUTPUTS)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error: history.csv: a back-test of 5 on-sales says nothing. Allowed: at least 6 on-sales, the last of them after 5 others. To mend: add the peaks of more on-sales to the history.\n1 error; nothing was written.\n',
    });
    expect(Object.keys(readFiles(cwd))).toEqual(['history.csv']);
  });

  it.each([
    ['the history', ['--json', 'history.csv'], '--json', 'history.csv'],
    ['the policy', ['--policy', 'policy.json', '--svg', 'policy.json'], '--svg', 'policy.json'],
    ['the other', ['--json', 'both', '--svg', './both'], '--svg', './both'],
  ])('does not write over %s', (_, args, option, file) => {
    const files = { 'history.csv': HISTORY, 'policy.json': '{}' };
    const cwd = folderWith(files);
    const { code, stderr } = run(cwd, args);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `error: command line, ${option}: "${file}" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as ${option.replace('--', 'backtest.')}.\n1 error; nothing was written.\n`,
    });
    expect(readFiles(cwd)).toEqual(files);
  });

  it('does not write the first file when the second is a folder', () => {
    const cwd = folderWith({ 'history.csv': HISTORY });
    mkdirSync(join(cwd, 'backtest.svg'));
    const { code, stderr } = run(cwd, OUTPUTS);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'error: backtest.svg: it cannot be written: it is a folder. Allowed: a path that can be written. To mend: correct the path or its permissions.\n1 error; nothing was written.\n',
    });
    expect(Object.keys(readFiles(cwd))).toEqual(['history.csv']);
  });
});
