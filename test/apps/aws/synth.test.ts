import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readForecast } from '../../../lib/planning/forecast/index.js';
import { ROOT, readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';

const FORECAST = join(ROOT, 'examples/season/forecast.json');
const ADDRESSES = join(ROOT, 'addresses.json');

function synth(out: string, args: readonly string[] = [], options: { cwd?: string; env?: object } = {}) {
  return runApp('aws', ['--forecast', FORECAST, '--addresses', ADDRESSES, '--out', out, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...options.env },
  });
}

/** The files of a synth that must succeed. */
function written(out: string, args: readonly string[] = [], options: { cwd?: string; env?: object } = {}) {
  expect(synth(out, args, options)).toMatchObject({ code: 0, stdout: '' });
  return readFiles(out);
}

/** The stacks of the databases that the shipped forecast asks for. */
function databases(): string[] {
  const reading = readForecast({ file: FORECAST, text: readFileSync(FORECAST, 'utf8') });
  const tenants = reading.ok ? reading.value.tenants : [];
  return tenants.filter(({ database }) => database === 'rds').map(({ tenant }) => `event-${tenant}`);
}

describe('the platform of the shipped season', () => {
  it('is a stack for the shell, for each cluster, and for each event whose plan asks for a database on RDS', () => {
    const files = written(join(temporaryFolder(), 'out'));
    const stacks = ['paas-a', 'shell', ...databases()].sort();
    expect(stacks).toHaveLength(13);
    expect(Object.keys(files)).toEqual([
      'manifest.json',
      ...stacks.map((stack) => `stacks/${stack}/cdk.tf.json`),
    ]);
  });

  it('has stacks that depend on the shell and on nothing else', () => {
    const files = written(join(temporaryFolder(), 'out'));
    const { stacks } = JSON.parse(files['manifest.json'] ?? '') as {
      stacks: Record<string, { dependencies: string[] }>;
    };
    const { shell, ...others } = stacks;
    expect(shell?.dependencies).toEqual([]);
    for (const { dependencies } of Object.values(others)) expect(dependencies).toEqual(['shell']);
  });

  it.each([
    [{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    [{ TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' }],
  ])('has the same bytes with %j in another folder', (env) => {
    const folder = temporaryFolder();
    const cwd = join(folder, 'elsewhere');
    mkdirSync(cwd);
    expect(written(join(folder, 'there'), [], { cwd, env })).toEqual(written(join(folder, 'here')));
  });

  it('takes away the stack of an event that the forecast no longer lists, and leaves its state', () => {
    const folder = temporaryFolder();
    const [gone = ''] = databases();
    written(join(folder, 'out'));
    const { tenants, ...forecast } = JSON.parse(readFileSync(FORECAST, 'utf8')) as {
      tenants: { tenant: string }[];
    };
    const left = tenants.filter(({ tenant }) => `event-${tenant}` !== gone);
    writeFiles(folder, {
      'forecast.json': JSON.stringify({ ...forecast, tenants: left }),
      [`out/stacks/${gone}/terraform.tfstate`]: '{}',
      'out/stacks/shell/.terraform.lock.hcl': '# kept',
    });
    const files = written(join(folder, 'out'), ['--forecast', join(folder, 'forecast.json')]);
    expect(Object.keys(files).filter((path) => path.includes(gone))).toEqual([
      `stacks/${gone}/terraform.tfstate`,
    ]);
    expect(files['stacks/shell/.terraform.lock.hcl']).toBe('# kept');
  });

  it('lets the database of an event be destroyed once the event is retired', () => {
    const protection = (asOf: string) =>
      databases().map((stack) => {
        const file = written(join(temporaryFolder(), 'out'), ['--as-of', asOf])[
          `stacks/${stack}/cdk.tf.json`
        ];
        return file === undefined ? 'absent' : file.includes('"deletion_protection": true');
      });
    expect(new Set(protection('2026-12-01T00:00:00Z'))).toEqual(new Set([true]));
    expect(new Set(protection('2099-01-01T00:00:00Z'))).toEqual(new Set([false]));
  });
});

describe('a platform that cannot be', () => {
  const OLD = { 'out/stacks/old/cdk.tf.json': '{}' };

  it.each([
    [
      'a ledger that is not there',
      ['--addresses', 'missing.json'],
      'missing.json: it cannot be read: there is no such file or folder. Allowed: a file that can be read. To mend: correct the path or its permissions.',
    ],
    [
      'an instant that is none',
      ['--as-of', 'tomorrow'],
      'command line, --as-of: "tomorrow" cannot be used. Allowed: an instant in UTC such as 2026-11-21T09:00:00Z. To mend: correct --as-of (or GREENROOM_AS_OF), or leave it out.',
    ],
    [
      'a ledger without a network that is needed',
      ['--addresses', 'short.json'],
      'address demand, requests[1]: short.json has no range for "paas-a/pods", a /16. Allowed: requests that the ledger has a range for. To mend: run `npm run addresses`, and commit short.json.',
    ],
  ])('is refused for %s, and what was there stays', (_, args, message) => {
    const cwd = temporaryFolder();
    const ledger = JSON.parse(readFileSync(ADDRESSES, 'utf8')) as { ranges: { name: string }[] };
    const ranges = ledger.ranges.filter(({ name }) => !name.startsWith('paas-a/pods'));
    writeFiles(cwd, { ...OLD, 'short.json': JSON.stringify({ ...ledger, ranges }) });
    const { code, stdout, stderr } = synth(join(cwd, 'out'), args, { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`error: ${message}\n`);
    expect(readFiles(join(cwd, 'out'))).toEqual({ 'stacks/old/cdk.tf.json': '{}' });
  });
});
