import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readFiles, temporaryFolder } from './apps/command.js';

/** What each example writes below `dist/`, and prints. */
const EXAMPLES: Readonly<
  Record<string, { readonly files: readonly string[] | number; readonly stdout: string }>
> = {
  'first-tenant': { files: ['paper-lanterns.k8s.yaml'], stdout: '' },
  'gateway-api': { files: ['first-night.k8s.yaml', 'second-night.k8s.yaml', 'tickets.k8s.yaml'], stdout: '' },
  'shared-database': { files: ['belfast.k8s.yaml', 'cardiff.k8s.yaml', 'leeds.k8s.yaml'], stdout: '' },
  'tested-stack': { files: [], stdout: '18 objects, all references resolve, no secret material\n' },
  'whole-season': { files: 2 * (67 + 1), stdout: '' },
};

describe('the example', () => {
  it.each(Object.entries(EXAMPLES))('%s runs and writes what it says', (example, { files, stdout }) => {
    const cwd = temporaryFolder();
    cpSync(join(ROOT, 'examples/season'), join(cwd, 'examples/season'), { recursive: true });
    const script = join(ROOT, 'build/examples', example, 'main.js');
    const outcome = spawnSync(process.execPath, [script], { cwd, encoding: 'utf8' });
    expect({ status: outcome.status, stdout: outcome.stdout, stderr: outcome.stderr }).toEqual({
      status: 0,
      stdout,
      stderr: '',
    });
    const written = Object.keys(readFiles(cwd)).filter((path) => path.startsWith('dist/'));
    expect(
      typeof files === 'number' ? written.length : written.map((path) => path.slice('dist/'.length)),
    ).toEqual(files);
  });

  it('stands in this test, whichever it is', () => {
    const folders = readdirSync(join(ROOT, 'examples')).filter((folder) => folder !== 'season');
    expect(Object.keys(EXAMPLES)).toEqual(folders.sort());
  });
});
