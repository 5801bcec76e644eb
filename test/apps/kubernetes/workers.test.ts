import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLargeSeason, parseWorkers, workersFor } from '../../../apps/kubernetes/worker-count.js';
import { ROOT, readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';
import { configWith, OwnApp, type Staff, WORKER } from './own-app.js';

/** What a run says, and the folder in which it was. */
function outcomeOf(app: OwnApp, staff: Staff) {
  return { ...app.run(staff), files: readFiles(app.folder) };
}

describe('a synth with workers', () => {
  it('writes the same bytes and tells the same warnings as one without, whoever writes what', () => {
    const app = new OwnApp();
    const alone = outcomeOf(app, { workers: 0 });
    expect(alone.code).toBe(0);
    expect(alone.stderr).toMatch(/^warning: shard nginx-c .*\nwarning: ingress-nginx .*\ndist: 30 tenants /);
    expect(Object.keys(alone.files).filter((path) => path.startsWith('dist/paas-'))).toHaveLength(74);
    const staffs = [
      { workers: 1 },
      { workers: 2 },
      { workers: 3 },
      { workers: 1, isIdle: true },
      { workers: 2, isIdle: true },
    ];
    for (const staff of staffs) expect(outcomeOf(app, staff)).toEqual(alone);
  });

  it('writes the same bytes of the shipped season, by both commands, from bundles and from modules', () => {
    const cwd = temporaryFolder();
    const inputs = ['--forecast', join(ROOT, 'examples/season/forecast.json')];
    const kubernetes = (workers: string, env = {}) => {
      const run = runApp('kubernetes', [...inputs, '--workers', workers, '--out', 'dist'], { cwd, env });
      return { ...run, files: readFiles(join(cwd, 'dist')) };
    };
    const alone = kubernetes('0');
    expect(alone.code).toBe(0);
    expect(kubernetes('2')).toEqual(alone);
    expect(kubernetes('1', { GREENROOM_DEBUG: '1' })).toEqual(alone);
    const both = [...inputs, '--addresses', join(ROOT, 'addresses.json'), '--workers', '1'];
    expect(runApp('synth', both, { cwd }).code).toBe(0);
    expect(readFiles(join(cwd, 'dist'))).toEqual(alone.files);
  });

  it('leaves nothing to them where all charts are recorded', () => {
    const cwd = temporaryFolder();
    const env = { CDK8S_RECORD_CONSTRUCT_METADATA: 'true' };
    const run = (workers: string) => {
      const args = ['--forecast', join(ROOT, 'examples/season/forecast.json'), '--workers', workers];
      return { ...runApp('kubernetes', args, { cwd, env }), files: readFiles(join(cwd, 'dist')) };
    };
    const alone = run('0');
    expect(Object.keys(alone.files)).toContain('construct-metadata.json');
    expect(run('1')).toEqual(alone);
  });
});

describe('a synth with workers that cannot be', () => {
  const OLD = { 'dist/paas-a/tenants/old/tenant.k8s.yaml': 'kind: Namespace\n' };

  it.each([
    [
      'tenants and hosts of all clusters are refused',
      configWith({ ':1.4.2': ':latest', ':1.5.0': ':latest', "'nginx-ingress'": "'No Such'" }),
      /routes and 13 others, namespace: .*\nerror: .*tenant and 59 others, image: .*\n2 errors; nothing was written\.\n$/,
    ],
    [
      'tenants of the last cluster are refused',
      configWith({ ':1.5.0': ':latest' }),
      /^error: stacks\/paas-b\/.*tenant and 29 others, image: .*\n1 error; nothing was written\.\n$/,
    ],
    [
      'there is nothing left to make, as the season is refused',
      configWith({ "'nginx-c'": "'NGINX C'", 'paas-b': 'PAAS B' }),
      /^error: stacks, clusters\[1\]\.name: .*\nerror: stacks, shards\[2\]\.name: .*\n2 errors; nothing was written\.\n$/,
    ],
    [
      'a tenant cannot be made at all',
      configWith({ "Cpu.parse('500m')": '{}' }),
      /^error: cpu\.toMilli is not a function\nNothing was written\. .*\n$/,
    ],
  ])('says the same as one without, and leaves the old folder, when %s', (_title, config, end) => {
    const app = new OwnApp({ ...OLD, ...config });
    const before = readFiles(app.folder);
    const alone = app.run({ workers: 0 });
    expect(alone.code).toBe(1);
    expect(alone.stderr).toMatch(end);
    expect(app.run({ workers: 2, isIdle: true })).toEqual(alone);
    expect(app.run({ workers: 1 })).toEqual(alone);
    expect(readFiles(app.folder)).toEqual(before);
  });

  it.each([
    ['throws', "throw new Error('broken');", 'broken'],
    ['throws what is no error', "throw 'broken';", 'broken'],
    ['ends at once', 'process.exit(3);', 'it has ended with exit code 3'],
    ['ends without a word', '', 'it has ended with exit code 0'],
    ['is no module', 'import', 'Unexpected end of input'],
    [
      'fills its memory',
      'const all = []; for (;;) all.push(Array.from({ length: 1000 }, () => ({})));',
      'Worker terminated due to reaching memory limit: JS heap out of memory',
    ],
  ])('says so and leaves the old folder, when a worker %s', (_title, worker, reason) => {
    const app = new OwnApp({ ...OLD, 'worker.mjs': worker });
    const before = readFiles(app.folder);
    expect(app.run({ workers: 1, nodeOptions: ['--max-old-space-size=150'] })).toEqual({
      code: 1,
      stdout: '',
      stderr: `error: a worker has not written its tenants: ${reason}. Allowed: workers that end after their work. To mend: correct what the message names, or do without workers by --workers 0.\nNothing was written. GREENROOM_DEBUG=1 shows where it happened.\n`,
    });
    expect(readFiles(app.folder)).toEqual(before);
  });

  it('says so when a worker has not the same tenants', () => {
    const worker = WORKER.replace('(config)', '({ ...config, clusters: config.clusters.slice(0, 1) })');
    expect(new OwnApp({ 'worker.mjs': worker }).run({ workers: 1, isIdle: true }).stderr).toBe(
      'error: Chart 37 of the streams, counted from 0: it was not made once. Allowed: apps that hold the same, and the reports of all of them. To mend: make the apps from the same data, none of which they read from a clock or a changing file.\nNothing was written. GREENROOM_DEBUG=1 shows where it happened.\n',
    );
  });

  it.each(['-1', '1.5', '', '65'])(
    'says which numbers of workers there are, and what else is wrong, for %j',
    (workers) => {
      const cwd = temporaryFolder();
      writeFiles(cwd, OLD);
      const { code, stderr } = runApp('kubernetes', ['--workers', workers, '--as-of', 'today'], { cwd });
      expect([code, stderr]).toEqual([
        1,
        [
          'error: command line, --as-of: "today" cannot be used. Allowed: an instant in UTC such as 2026-11-21T09:00:00Z. To mend: correct --as-of (or GREENROOM_AS_OF), or leave it out.',
          `error: command line, --workers: ${JSON.stringify(workers)} cannot be used. Allowed: a whole number from 0 to 64. To mend: correct --workers, or leave it out.`,
          '2 errors; nothing was written.\n',
        ].join('\n'),
      ]);
      expect(readFiles(cwd)).toEqual(OLD);
    },
  );
});

describe('the number of workers', () => {
  it.each(['0', '1', '64'])('may be %s', (text) => {
    expect(parseWorkers(text)).toBe(Number(text));
  });

  it.each([
    [999, 64, 0],
    [1000, 64, 1],
    [1999, 64, 1],
    [2000, 64, 2],
    [100_000, 64, 3],
    [100_000, 3, 2],
    [100_000, 2, 1],
    [100_000, 1, 0],
  ])('for %i charts on %i processors is %i', (charts, processors, workers) => {
    expect(workersFor(charts, processors)).toBe(workers);
  });
});

describe('a season', () => {
  it.each([
    [1999, 1, false],
    [2000, 1, true],
    [3999, 2, false],
    [4000, 2, true],
    [7999, 4, false],
    [8000, 4, true],
  ])('of %i charts in %i threads is large: %s', (charts, threads, isLarge) => {
    expect(isLargeSeason(charts, threads)).toBe(isLarge);
  });
});
