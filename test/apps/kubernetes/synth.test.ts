import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readForecast } from '../../../lib/planning/forecast/index.js';
import { ROOT, readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';

const FORECAST = join(ROOT, 'examples/season/forecast.json');

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

function synth(out: string, { cwd = ROOT, env = {}, args = [] }: Options = {}) {
  return runApp('kubernetes', ['--forecast', FORECAST, '--out', out, ...args], { cwd, env });
}

/** The files of a synth that must succeed. */
function written(out: string, options: Options = {}) {
  expect(synth(out, options).code).toBe(0);
  return readFiles(out);
}

const PARTS = ['auth-server', 'consul', 'images', 'ingress', 'operators', 'scheduling', 'secrets', 'storage'];

describe('the main job on the shipped season', () => {
  it('writes a folder for each tenant of the forecast, and says so in a line', () => {
    const folder = temporaryFolder();
    const out = join(folder, 'dist');
    expect(synth(out)).toEqual({
      code: 0,
      stdout: '',
      stderr: `${out}: 67 tenants as of 2026-12-01T00:00:00Z: 65 warming, 2 draining\n`,
    });
    const text = readFiles(join(ROOT, 'examples/season'))['forecast.json'] ?? '';
    const reading = readForecast({ file: FORECAST, text });
    const tenants = reading.ok ? reading.value.tenants.map((plan) => plan.tenant) : [];
    expect(tenants.length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(readFiles(out))).toEqual(
      [
        'inventory.jsonl',
        'paas-a/hosts/tickets.example.com.k8s.yaml',
        ...PARTS.map((part) => `paas-a/platform/${part}.k8s.yaml`),
        ...tenants.map((tenant) => `paas-a/tenants/${tenant}/tenant.k8s.yaml`),
      ].sort(),
    );
  });

  it('writes the same bytes below `cdk8s synth`', () => {
    const folder = temporaryFolder();
    const alone = written(join(folder, 'alone'));
    const cli = join(ROOT, 'node_modules/cdk8s-cli/bin/cdk8s');
    const { status } = spawnSync(process.execPath, [cli, 'synth', '--output', join(folder, 'below')], {
      cwd: ROOT,
      env: { ...process.env, CI: 'true' },
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(readFiles(join(folder, 'below'))).toEqual(alone);
  });

  it.each([
    [{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    [{ TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' }],
  ])('writes the same bytes with %j in another folder', (env) => {
    const folder = temporaryFolder();
    const cwd = join(folder, 'elsewhere');
    mkdirSync(cwd);
    expect(written(join(folder, 'there'), { cwd, env })).toEqual(written(join(folder, 'here')));
  });

  it('replaces what an earlier synth has written, and nothing is left of it', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'dist/paas-a/tenants/old/tenant.k8s.yaml': 'kind: Namespace\n' });
    const files = written(join(folder, 'dist'), { args: ['--as-of', '2027-06-01T00:00:00Z'] });
    expect(Object.keys(files)).toEqual([
      'inventory.jsonl',
      ...PARTS.map((part) => `paas-a/platform/${part}.k8s.yaml`),
    ]);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('a synth that cannot be', () => {
  const OLD = { 'dist/paas-a/tenants/old/tenant.k8s.yaml': 'kind: Namespace\n' };

  it.each([
    [
      'a forecast that is not there',
      {},
      ['--forecast', 'no.json'],
      'no.json: it cannot be read: there is no such file or folder. Allowed: a file that can be read. To mend: correct the path or its permissions.',
    ],
    [
      'a forecast that was edited badly',
      { 'forecast.json': '{"version": 7}' },
      ['--forecast', 'forecast.json'],
      'forecast.json, version: version 7 of the forecast format is unknown. Allowed: 2. To mend: make the file again with `greenroom forecast` of this release.',
    ],
    [
      'an instant that is none',
      {},
      ['--as-of', 'today'],
      'command line, --as-of: "today" cannot be used. Allowed: an instant in UTC such as 2026-11-21T09:00:00Z. To mend: correct --as-of (or GREENROOM_AS_OF), or leave it out.',
    ],
    [
      'a folder with manifests that somebody wrote',
      { 'dist/by-hand.k8s.yaml': 'kind: Namespace' },
      [],
      'dist: the folder holds "by-hand.k8s.yaml", which no synth has written. Allowed: a folder that is empty, not there, or holds the files of an earlier synth. To mend: name another folder, or move that file away.',
    ],
    [
      'a folder with other work in it',
      { 'dist/notes.txt': 'mine' },
      [],
      'dist: the folder holds "notes.txt", which no synth has written. Allowed: a folder that is empty, not there, or holds the files of an earlier synth. To mend: name another folder, or move that file away.',
    ],
  ])('because of %s tells so and leaves everything as it was', (_title, files, args, error) => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { ...OLD, ...files });
    const before = readFiles(cwd);
    expect(synth('dist', { cwd, args })).toEqual({
      code: 1,
      stdout: '',
      stderr: `error: ${error}\n1 error; nothing was written.\n`,
    });
    expect(readFiles(cwd)).toEqual(before);
  });
});
