import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ForecastFile, formatForecast } from '../../../lib/planning/forecast/index.js';
import { AS_OF, eventOf, forecastOf } from '../../stacks/rendered.js';
import { ROOT, readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';
import { configWith, OwnApp } from './own-app.js';

const EVENTS = Array.from({ length: 6 }, (_, index) => eventOf(`E${index}`));

/** A folder in which the shipped app synthesizes forecasts of its own. */
class Workplace {
  readonly folder = temporaryFolder();

  synth(forecast: ForecastFile, args: readonly string[] = ['--record', 'dist.record'], env = {}) {
    writeFiles(this.folder, { 'forecast.json': formatForecast(forecast) });
    const run = runApp('kubernetes', ['--forecast', 'forecast.json', ...args], { cwd: this.folder, env });
    return { ...run, files: this.files };
  }

  /** Of the output and the record. */
  get files() {
    const { 'forecast.json': _forecast, ...files } = readFiles(this.folder);
    return files;
  }

  path(name: string): string {
    return join(this.folder, name);
  }
}

/** What a synth says and writes that knows nothing of any other. */
function whole(forecast: ForecastFile, args: readonly string[] = []) {
  return new Workplace().synth(forecast, ['--record', 'dist.record', ...args]);
}

/** The summary without how much of it was kept. */
function told(stderr: string): string {
  return stderr.replace(/; \d+ charts of them kept/, '');
}

function keptOf(stderr: string): number | undefined {
  const count = /; (\d+) charts? of them kept/.exec(stderr)?.[1];
  return count === undefined ? undefined : Number(count);
}

function tenantFile(forecast: ForecastFile, index: number): string {
  return `dist/paas-a/tenants/${forecast.tenants[index]?.tenant}/tenant.k8s.yaml`;
}

describe('a synth with a record', () => {
  it('makes what has changed alone, with the bytes of a synth of everything', () => {
    const workplace = new Workplace();
    const first = forecastOf(EVENTS);
    expect(keptOf(workplace.synth(first).stderr)).toBeUndefined();
    expect(workplace.synth(first)).toEqual({
      ...whole(first),
      stderr: `dist: 6 tenants as of ${AS_OF}: 6 warming; 6 charts of them kept\n`,
    });
    // One more, one with another name, and one less.
    const next = forecastOf([
      ...EVENTS.slice(0, 4),
      eventOf('E4', { name: 'Another Night', followers: 3_000_000 }),
      eventOf('E6'),
    ]);
    const after = workplace.synth(next);
    expect(keptOf(after.stderr)).toBe(4);
    const { stderr, files } = whole(next);
    expect(after.files).toEqual(files);
    expect(told(after.stderr)).toBe(stderr);
  });

  it('has the bytes of a synth of everything after any changes, one after the other', () => {
    const change = fc.record({
      events: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 3 }),
      followers: fc.constantFrom(1_000_000, 2_000_000),
      asOf: fc.constantFrom(AS_OF, '2026-12-04T10:30:00Z', '2026-12-04T23:00:00Z'),
      spoilt: fc.constantFrom(undefined, 'changed', 'removed', 'added', 'made a folder'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 3 }), (changes) => {
        const workplace = new Workplace();
        for (const { events, followers, asOf, spoilt } of changes) {
          const forecast = forecastOf(
            events.map((index) => eventOf(`E${index}`, index === 0 ? { followers } : {})),
          );
          const args = ['--as-of', asOf];
          const { files, stderr, code } = workplace.synth(forecast, ['--record', 'dist.record', ...args]);
          const everything = whole(forecast, args);
          expect({ code, files, stderr: told(stderr) }).toEqual({
            code: 0,
            files: everything.files,
            stderr: everything.stderr,
          });
          const file = workplace.path(tenantFile(forecast, 0));
          if (spoilt === 'changed') writeFileSync(file, 'kind: List\n');
          if (spoilt === 'removed' || spoilt === 'made a folder') rmSync(file);
          if (spoilt === 'made a folder') mkdirSync(file);
          if (spoilt === 'added')
            writeFiles(workplace.folder, { 'dist/paas-a/tenants/gone/tenant.k8s.yaml': '' });
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it('keeps tenants for as long as time changes nothing of them', () => {
    const workplace = new Workplace();
    const forecast = forecastOf([
      ...EVENTS,
      eventOf('E6', { sales: [{ name: 'public', opensAt: '2026-12-01T06:00:00Z' }] }),
    ]);
    const at = (asOf: string) =>
      workplace.synth(forecast, ['--record', 'dist.record', '--as-of', asOf]).stderr;
    at('2026-12-01T00:10:00Z');
    expect(keptOf(at('2026-12-01T00:20:00Z'))).toBe(7);
    expect(keptOf(at('2026-12-01T06:00:00Z'))).toBe(6);
    expect(keptOf(at('2026-12-01T06:10:00Z'))).toBe(7);
  });

  it('leaves no folder without a file, and replaces a folder that is in the place of a file', () => {
    const workplace = new Workplace();
    const forecast = forecastOf(EVENTS);
    workplace.synth(forecast);
    mkdirSync(workplace.path('dist/paas-a/tenants/empty'));
    const file = workplace.path(tenantFile(forecast, 0));
    rmSync(file);
    mkdirSync(file);
    const again = workplace.synth(forecast);
    expect(keptOf(again.stderr)).toBe(5);
    expect(again.files).toEqual(whole(forecast).files);
    expect(readdirSync(workplace.path('dist/paas-a/tenants'))).toHaveLength(6);
    expect(readdirSync(workplace.folder).sort()).toEqual(['dist', 'dist.record', 'forecast.json']);
  });

  it('makes everything where cdk8s is told to write something else', () => {
    const workplace = new Workplace();
    const forecast = forecastOf(EVENTS);
    workplace.synth(forecast);
    const env = { CDK8S_DISABLE_SORT: '1' };
    const unsorted = workplace.synth(forecast, undefined, env);
    expect(unsorted).toEqual(new Workplace().synth(forecast, undefined, env));
    expect(unsorted.files).not.toEqual(whole(forecast).files);
  });

  it('replaces the folder at once where half or more has changed', () => {
    const workplace = new Workplace();
    workplace.synth(forecastOf(EVENTS));
    const next = forecastOf(
      EVENTS.map((event, index) => (index < 3 ? { ...event, followers: 9_000_000 } : event)),
    );
    expect(workplace.synth(next)).toEqual(whole(next));
  });

  it('has the same record with workers, and the warnings of charts that are kept', () => {
    const app = new OwnApp();
    const run = () => app.run({ workers: 0, record: 'dist.record', program: 'one' });
    const first = run();
    expect(first.stderr).toMatch(
      /^warning: shard nginx-c .*\nwarning: ingress-nginx .*\ndist: 30 tenants .*\n$/,
    );
    const helped = new OwnApp();
    helped.run({ workers: 2, record: 'dist.record', program: 'one' });
    expect(readFiles(helped.folder)).toEqual(readFiles(app.folder));
    const again = run();
    expect(keptOf(again.stderr)).toBe(60);
    expect(told(again.stderr)).toBe(first.stderr);
  });

  it('makes everything when the program, or what the configuration says, is another', () => {
    const app = new OwnApp();
    const keptBy = (program: string) =>
      keptOf(app.run({ workers: 0, record: 'dist.record', program }).stderr);
    keptBy('one');
    expect(keptBy('two')).toBeUndefined();
    expect(keptBy('two')).toBe(60);
    // Of two clusters, one has another image now.
    writeFiles(app.folder, configWith({ ':1.5.0': ':1.6.0' }));
    expect(keptBy('two')).toBeUndefined();
    expect(readFiles(app.folder)).toEqual(readFilesOfFreshApp(configWith({ ':1.5.0': ':1.6.0' })));
  });

  it('is of both commands, each with its own', () => {
    const workplace = new Workplace();
    const forecast = forecastOf(EVENTS);
    workplace.synth(forecast);
    const addresses = join(ROOT, 'addresses.json');
    const args = ['--forecast', 'forecast.json', '--addresses', addresses, '--record', 'dist.record'];
    const both = () => runApp('synth', args, { cwd: workplace.folder });
    expect(both().stderr).not.toContain('kept');
    expect(keptOf(both().stderr)).toBe(6);
  });
});

function readFilesOfFreshApp(config: Readonly<Record<string, string>>) {
  const app = new OwnApp(config);
  app.run({ workers: 0, record: 'dist.record', program: 'two' });
  return readFiles(app.folder);
}

describe('a record that cannot be', () => {
  const forecast = forecastOf(EVENTS);

  it.each([
    [
      'a file of somebody',
      'notes.txt',
      'error: notes.txt, --record: it is no record of a synth, and would be lost. Allowed: a file that is not there, or the record of an earlier synth. To mend: name another file for --record, or move this one away.',
    ],
    [
      'the forecast',
      'forecast.json',
      'error: command line, --record: "forecast.json" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as dist.record.',
    ],
    [
      'in the folder of manifests',
      'dist/record',
      'error: command line, --record: "dist/record" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as dist.record.',
    ],
    [
      'in a folder that is not there',
      'nowhere/record',
      'error: nowhere/record, --record: it cannot be written: there is no such file or folder. Allowed: a path that can be written. To mend: correct the path or its permissions.',
    ],
    [
      'without a name',
      '',
      'error: command line, --record: "" names no file. Allowed: a file of its own. To mend: name one, such as dist.record.',
    ],
  ])('is refused, and nothing is written: %s', (_what, record, words) => {
    const workplace = new Workplace();
    workplace.synth(forecast, []);
    writeFiles(workplace.folder, { 'notes.txt': 'mine' });
    const before = workplace.files;
    const { code, stderr, files: after } = workplace.synth(forecastOf(EVENTS.slice(1)), ['--record', record]);
    expect(code).toBe(1);
    expect(stderr).toBe(`${words}\n1 error; nothing was written.\n`);
    expect(after).toEqual(before);
  });

  it('is refused from modules, of which nobody knows whether they have changed', () => {
    const { code, stderr, files } = new Workplace().synth(forecast, undefined, { GREENROOM_DEBUG: '1' });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'error: command line, --record: the program runs from its modules, of which nobody knows whether they are the same as before. Allowed: a program that runs from its bundle. To mend: build it, and run it without GREENROOM_DEBUG; or leave the option out.\n1 error; nothing was written.\n',
    );
    expect(files).toEqual({});
  });

  it('is told with the other options that cannot be used', () => {
    const { stderr } = new Workplace().synth(forecast, [
      '--record',
      'nowhere/record',
      '--workers',
      'many',
      '--as-of',
      'now',
    ]);
    expect(stderr).toContain('3 errors; nothing was written.');
  });

  it.each([
    ['damaged', (record: string) => record.slice(0, -20)],
    ['of another version', (record: string) => record.replace('"version":1', '"version":0')],
    ['empty', () => ''],
  ])('is made anew when it is %s', (_how, spoil) => {
    const workplace = new Workplace();
    const { files } = workplace.synth(forecast);
    writeFileSync(workplace.path('dist.record'), spoil(files['dist.record'] ?? ''));
    const again = workplace.synth(forecast);
    expect(keptOf(again.stderr)).toBeUndefined();
    expect(again.files).toEqual(files);
  });

  it('stays as it was, with the folder, when the season is refused', () => {
    const workplace = new Workplace();
    const { files } = workplace.synth(forecast);
    writeFiles(workplace.folder, { 'dist/README.md': 'mine' });
    const refused = workplace.synth(forecastOf(EVENTS.slice(1)));
    expect(refused.code).toBe(1);
    expect(refused.files).toEqual({ ...files, 'dist/README.md': 'mine' });
  });
});
