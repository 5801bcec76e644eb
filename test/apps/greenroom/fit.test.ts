import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';

const COLUMNS = ['event', 'opened_at', 'followers', 'peak_rate'] as const;
const ROWS = [
  ['P1', '2026-01-01T10:00:00Z', '100000', '210'],
  ['P2', '2026-01-02T10:00:00Z', '250000', '480'],
  ['P3', '2026-01-05T10:00:00Z', '400000', '590'],
  ['P4', '2026-01-06T10:00:00Z', '900000', '1300'],
  ['P5', '2026-01-07T10:00:00Z', '1200000', '1250'],
] as const;
type Rows = readonly (readonly string[])[];

const csv = (rows: Rows) => [COLUMNS, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
const json = (rows: Rows) =>
  JSON.stringify(rows.map((cells) => Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at]]))));

/** A fit that must succeed, and the model that it wrote. */
function fitTo(files: Readonly<Record<string, string>>) {
  const cwd = temporaryFolder();
  writeFiles(cwd, files);
  const [history = ''] = Object.keys(files);
  const outcome = runApp('greenroom', ['fit', '--history', history, '--out', 'model.json'], { cwd });
  expect(outcome.code, outcome.stderr).toBe(0);
  return { ...outcome, file: JSON.parse(readFileSync(join(cwd, 'model.json'), 'utf8')) };
}

describe('greenroom fit', () => {
  it('makes the shipped model from the shipped history, byte for byte, in any folder, zone and locale', () => {
    const season = temporaryFolder();
    cpSync(join(ROOT, 'examples/season'), season, { recursive: true });
    const shipped = readFiles(season)['model.json'];
    for (const { cwd, TZ, LANG } of [
      { cwd: season, TZ: 'UTC', LANG: 'C' },
      { cwd: temporaryFolder(), TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' },
    ]) {
      const [history, out] = ['history.csv', 'model.json'].map((name) => relative(cwd, join(season, name)));
      rmSync(join(season, 'model.json'));
      const { code } = runApp('greenroom', ['fit', '--history', history ?? '', '--out', out ?? ''], {
        cwd,
        env: { TZ, LANG, LC_ALL: LANG },
      });
      expect(code).toBe(0);
      expect(readFiles(season)['model.json']).toBe(shipped);
    }
  });

  it('fits to five on-sales', () => {
    const { file, stderr } = fitTo({ 'history.csv': csv(ROWS) });
    expect({ name: file.model.name, sales: file.fittedOn.sales }).toEqual({ name: 'log-linear', sales: 5 });
    expect(stderr).not.toContain('the model is the prior');
  });

  it('gives the prior to four on-sales, and says so in the file and on standard error', () => {
    const note = 'the history has 4 usable on-sales, and a fit takes 5';
    const { file, stdout, stderr } = fitTo({ 'history.csv': csv(ROWS.slice(0, 4)) });
    expect({ ...file.model, because: file.model.because.slice(0, note.length) }).toEqual({
      name: 'power-law',
      peakAtOneMillion: 1200,
      exponent: 0.7,
      sigma: 0.9,
      because: note,
    });
    expect({ stdout, flag: stderr.split('\n')[0] }).toEqual({
      stdout: '',
      flag: `warning: ${note}: the model is the prior`,
    });
  });

  it('gives the prior to a history of no on-sale', () => {
    const { file, stderr } = fitTo({ 'history.csv': csv([]) });
    expect({ name: file.model.name, sales: file.fittedOn.sales }).toEqual({ name: 'power-law', sales: 0 });
    expect(stderr).toContain('warning: the history has 0 usable on-sales, and a fit takes 5: ');
  });

  it('takes the order of the rows for nothing: only the hash of the history differs', () => {
    const [first, second] = [ROWS, ROWS.toReversed()].map((rows) => fitTo({ 'history.csv': csv(rows) }).file);
    expect(second.fittedOn.sha256).not.toBe(first.fittedOn.sha256);
    expect({ ...second, fittedOn: { ...second.fittedOn, sha256: '' } }).toEqual({
      ...first,
      fittedOn: { ...first.fittedOn, sha256: '' },
    });
  });

  it('fits the same to a history in JSON', () => {
    const [first, second] = [
      fitTo({ 'history.csv': csv(ROWS) }).file,
      fitTo({ 'history.json': json(ROWS) }).file,
    ];
    expect(second.fittedOn.file).toBe('history.json');
    expect({ model: second.model, arrival: second.arrival }).toEqual({
      model: first.model,
      arrival: first.arrival,
    });
  });

  it('tells on standard error what it wrote, from how much, and why', () => {
    const { file, stdout, stderr } = fitTo({ 'history.csv': csv(ROWS) });
    expect(stdout).toBe('');
    expect(stderr.split('\n').slice(-4)).toEqual([
      'model.json: fitted on 5 on-sales',
      `  peak: ${file.model.because}`,
      `  crowd: ${file.arrival.because}`,
      '',
    ]);
  });

  it('leaves the model that was there when the history cannot be used', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'history.csv': csv([['P1', 'soon', '1', '1']]), 'model.json': 'reviewed' });
    const { code } = runApp('greenroom', ['fit', '--history', 'history.csv', '--out', 'model.json'], { cwd });
    expect({ code, model: readFiles(cwd)['model.json'] }).toEqual({ code: 1, model: 'reviewed' });
  });

  it('explains itself with --help', () => {
    const { code, stdout } = runApp('greenroom', ['fit', '--help'], { cwd: temporaryFolder() });
    expect(code).toBe(0);
    expect(stdout).toContain('--history <file>');
  });
});
