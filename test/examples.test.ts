import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readFiles, temporaryFolder } from './apps/command.js';

const UPGRADE = `idle: clusters paasA; live 100/0; pre-live paasA
  then provision
provision: clusters paasA, paasB; live 100/0; pre-live paasA
  then idle or pre-live
pre-live: clusters paasA, paasB; live 100/0; pre-live paasB
  then canary or cut-over or roll-back
canary: clusters paasA, paasB; live 95/5; pre-live paasB
  then shift or cut-over or roll-back
shift: clusters paasA, paasB; live 50/50; pre-live paasB
  then cut-over or roll-back
cut-over: clusters paasA, paasB; live 0/100; pre-live paasB
  then soak or roll-back
soak: clusters paasA, paasB; live 0/100; pre-live paasB
  then decommission or roll-back
decommission: clusters paasB; live 0/100; pre-live paasB
  then slot A is free for the next upgrade
roll-back: clusters paasA, paasB; live 100/0; pre-live paasB
  then provision or pre-live or canary or cut-over
`;

/** What each example writes below `dist/` or `cdktf.out/`, and prints. */
const EXAMPLES: Readonly<
  Record<string, { readonly files: readonly string[] | number; readonly stdout: string }>
> = {
  'cluster-upgrade': { files: [], stdout: UPGRADE },
  'first-tenant': { files: ['paper-lanterns.k8s.yaml'], stdout: '' },
  'gateway-api': { files: ['first-night.k8s.yaml', 'second-night.k8s.yaml', 'tickets.k8s.yaml'], stdout: '' },
  'own-fleet': { files: 67 + 1, stdout: '' },
  platform: { files: ['manifest.json', 'stacks/paas-a/cdk.tf.json', 'stacks/shell/cdk.tf.json'], stdout: '' },
  'shared-database': { files: ['belfast.k8s.yaml', 'cardiff.k8s.yaml', 'leeds.k8s.yaml'], stdout: '' },
  'tested-stack': { files: [], stdout: '18 objects, all references resolve, no secret material\n' },
  // In two clusters 67 tenants and a host each, and the inventory.
  'whole-season': { files: 2 * (67 + 1) + 1, stdout: '' },
};

describe('the example', () => {
  it.each(Object.entries(EXAMPLES))('%s runs and writes what it says', (example, { files, stdout }) => {
    const cwd = temporaryFolder();
    cpSync(join(ROOT, 'examples/season'), join(cwd, 'examples/season'), { recursive: true });
    cpSync(join(ROOT, 'addresses.json'), join(cwd, 'addresses.json'));
    const script = join(ROOT, 'build/examples', example, 'main.js');
    const outcome = spawnSync(process.execPath, [script], { cwd, encoding: 'utf8' });
    expect({ status: outcome.status, stdout: outcome.stdout, stderr: outcome.stderr }).toEqual({
      status: 0,
      stdout,
      stderr: '',
    });
    const written = Object.keys(readFiles(cwd))
      .filter((path) => /^(dist|cdktf\.out)\//.test(path))
      .map((path) => path.slice(path.indexOf('/') + 1));
    expect(typeof files === 'number' ? written.length : written).toEqual(files);
  });

  it('stands in this test, whichever it is', () => {
    const folders = readdirSync(join(ROOT, 'examples')).filter((folder) => folder !== 'season');
    expect(Object.keys(EXAMPLES)).toEqual(folders.sort());
  });
});
