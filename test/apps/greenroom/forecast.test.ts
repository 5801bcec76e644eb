import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';

const ARGS = ['--as-of', '2026-12-01T00:00:00Z', '--out', 'forecast.json'];
const FEED = 'id,name,on_sale\nE1,Lanterns,2026-12-04T10:00:00Z\nE2,Harbour,2026-12-05T10:00:00Z\n';

function forecast(cwd: string, args: readonly string[], env: Record<string, string> = {}) {
  return runApp('greenroom', ['forecast', ...ARGS, ...args], { cwd, env });
}

function written(cwd: string) {
  return JSON.parse(readFileSync(join(cwd, 'forecast.json'), 'utf8'));
}

describe('greenroom forecast', () => {
  it('makes the shipped forecast from the shipped season, byte for byte, in any zone and locale', () => {
    const season = [
      '--feed',
      'examples/season/events.csv',
      '--followers',
      'examples/season/followers.csv',
      '--policy',
      'examples/season/policy.json',
    ];
    for (const env of [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    ]) {
      const cwd = temporaryFolder();
      cpSync(join(ROOT, 'examples/season'), join(cwd, 'examples/season'), { recursive: true });
      expect(forecast(cwd, season, env).code).toBe(0);
      expect(readFileSync(join(cwd, 'forecast.json'), 'utf8')).toBe(
        readFileSync(join(ROOT, 'examples/season/forecast.json'), 'utf8'),
      );
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

  it('takes the clock for --as-of now, and nothing else does', () => {
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
