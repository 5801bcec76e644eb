import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';

const ARGS = ['--as-of', '2026-12-01T00:00:00Z', '--out', 'forecast.json'];
const FEED = 'id,name,on_sale\nE1,Lanterns,2026-12-04T10:00:00Z\nE2,Harbour,2026-12-05T10:00:00Z\n';

/** A forecast that must succeed. */
function forecast(cwd: string, args: readonly string[]) {
  const outcome = runApp('greenroom', ['forecast', ...ARGS, ...args], { cwd });
  expect(outcome.code, outcome.stderr).toBe(0);
  return outcome;
}

function written(cwd: string) {
  return JSON.parse(readFileSync(join(cwd, 'forecast.json'), 'utf8'));
}

describe('greenroom forecast', () => {
  it('makes the shipped forecast from the shipped season, byte for byte, in any folder, zone and locale', () => {
    const season = temporaryFolder();
    cpSync(join(ROOT, 'examples/season'), season, { recursive: true });
    const shipped = readFiles(season)['forecast.json'];
    for (const { cwd, TZ, LANG } of [
      { cwd: season, TZ: 'UTC', LANG: 'C' },
      { cwd: temporaryFolder(), TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' },
    ]) {
      const path = (name: string) => relative(cwd, join(season, name));
      rmSync(join(season, 'forecast.json'));
      const { code } = runApp(
        'greenroom',
        [
          ...['forecast', '--feed', path('events.csv'), '--followers', path('followers.csv')],
          ...[
            '--policy',
            path('policy.json'),
            '--model',
            path('model.json'),
            '--prices',
            path('prices.json'),
            '--as-of',
            '2026-12-01T00:00:00Z',
            '--out',
            path('forecast.json'),
          ],
        ],
        { cwd, env: { TZ, LANG, LC_ALL: LANG } },
      );
      expect(code).toBe(0);
      expect(readFiles(season)['forecast.json']).toBe(shipped);
    }
  });

  it('is the same again when it replaces itself', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'events.csv': FEED });
    forecast(cwd, ['--feed', 'events.csv']);
    const first = readFiles(cwd);
    forecast(cwd, ['--feed', 'events.csv']);
    expect(readFiles(cwd)).toEqual(first);
  });

  it('tells on standard error what it did, and nothing on standard output', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'events.csv': `${FEED}E3,Later,TBA\n` });
    const { code, stdout, stderr } = forecast(cwd, ['--feed', 'events.csv']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr.split('\n').slice(-3)).toEqual([
      'forecast.json: 2 tenants with 12 pods at their peaks, as of 2026-12-01T00:00:00Z',
      '  skipped 1: sale-unknown',
      '',
    ]);
  });

  it('notes in the forecast what the pages of a feed disagree about', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'a.csv': FEED, 'b.csv': FEED.replace('Lanterns', 'Lantern') });
    forecast(cwd, ['--feed', 'a.csv', 'b.csv']);
    expect(written(cwd).warnings.filter((warning: string) => warning.startsWith('b.csv'))).toHaveLength(1);
  });

  it('reads the pages of a mounted ConfigMap, which are links, once', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'feed/..2026_12_01/events.csv': FEED });
    symlinkSync('..2026_12_01', join(cwd, 'feed/..data'));
    symlinkSync('..data/events.csv', join(cwd, 'feed/events.csv'));
    forecast(cwd, ['--feed', 'feed']);
    expect(written(cwd).sources.map((source: { file: string }) => source.file)).toEqual(['feed/events.csv']);
  });

  it('reads a file once that is named in two ways', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'events.csv': FEED });
    forecast(cwd, ['--feed', 'events.csv', './events.csv']);
    expect(written(cwd).sources).toHaveLength(1);
  });

  it('keeps the name and path of a tenant whose event was renamed', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'events.csv': FEED });
    forecast(cwd, ['--feed', 'events.csv']);
    const [before] = written(cwd).tenants;
    writeFiles(cwd, { 'events.csv': FEED.replace('Lanterns', 'SOLD OUT') });
    forecast(cwd, ['--feed', 'events.csv']);
    const [after] = written(cwd).tenants;
    expect(after).toEqual({ ...before, name: 'SOLD OUT' });
    forecast(cwd, ['--feed', 'events.csv', '--no-previous']);
    expect(written(cwd).tenants[0].tenant).toMatch(/^sold-out-/);
  });

  it('reads files and folders of pages as one feed, each page once, in whatever order they are named', () => {
    const page = (id: string) =>
      JSON.stringify({
        _embedded: {
          events: [{ id, name: id, sales: { public: { startDateTime: '2026-12-04T10:00:00Z' } } }],
        },
      });
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'pages/1.json': page('A'), 'pages/deep/2.json': page('B'), 'events.csv': FEED });
    forecast(cwd, ['--feed', 'pages', '--feed', 'events.csv', '--feed', 'pages/1.json']);
    const first = written(cwd);
    forecast(cwd, ['--no-previous', '--feed', 'events.csv', 'pages']);
    expect(written(cwd)).toEqual(first);
    expect(first.tenants.map((plan: { event: string }) => plan.event)).toEqual(['A', 'B', 'E1', 'E2']);
    expect(first.sources.map((source: { file: string }) => source.file)).toEqual([
      'events.csv',
      'pages/1.json',
      'pages/deep/2.json',
    ]);
  });

  it('puts the host of the command line where an event names none', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, {
      'events.csv':
        'id,name,on_sale,host\nE1,One,2026-12-04T10:00:00Z,one.example.com\nE2,Two,2026-12-04T10:00:00Z,\n',
    });
    forecast(cwd, ['--feed', 'events.csv', '--host', 'tickets.example.com']);
    expect(written(cwd).tenants.map((plan: { host: string }) => plan.host)).toEqual([
      'one.example.com',
      'tickets.example.com',
    ]);
  });

  it('skips what opens after the horizon and forecasts what opens at it', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'events.csv': FEED });
    forecast(cwd, ['--feed', 'events.csv', '--horizon', '3d10h']);
    expect(written(cwd).tenants.map((plan: { event: string }) => plan.event)).toEqual(['E1']);
    expect(
      written(cwd).skipped.map((skip: { event: string; code: string }) => [skip.event, skip.code]),
    ).toEqual([['E2', 'beyond-horizon']]);
  });

  it('takes the clock for --as-of now', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'events.csv': 'id,name,on_sale\nE1,Lanterns,TBA\n' });
    const before = new Date().toISOString();
    forecast(cwd, ['--feed', 'events.csv', '--as-of', 'now']);
    const { asOf } = written(cwd);
    expect(
      before.slice(0, 19) <= asOf.slice(0, 19) && asOf.slice(0, 19) <= new Date().toISOString().slice(0, 19),
    ).toBe(true);
  });

  it('explains itself with --help', () => {
    const { code, stdout } = runApp('greenroom', ['forecast', '--help'], { cwd: temporaryFolder() });
    expect(code).toBe(0);
    expect(stdout).toContain('--feed <file...>');
  });
});
