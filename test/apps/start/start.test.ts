import { spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { start } from '../../../apps/start/index.js';
import { ROOT, temporaryFolder, writeFiles } from '../command.js';

const BUNDLE =
  "(function (require) {\nglobalThis.started.push('bundle of ' + typeof require('node:fs').statSync);\n})";
const BEFORE = new Date('2026-12-01T00:00:00Z');
const AFTER = new Date('2026-12-01T00:00:01Z');

/** What a start runs in a folder in which the bundle and the modules were made at these times. */
async function started(bundle: Date | undefined, modules: Date): Promise<unknown> {
  const folder = temporaryFolder();
  const files = { '.tsbuildinfo': [modules, '{}'], 'apps/program/bundle.cjs': [bundle, BUNDLE] } as const;
  for (const [path, [time, text]] of Object.entries(files)) {
    if (time === undefined) continue;
    writeFiles(folder, { [path]: text });
    utimesSync(join(folder, path), time, time);
  }
  const runs: string[] = [];
  vi.stubGlobal('started', runs);
  await start(pathToFileURL(join(folder, 'apps/program/main.js')).href, async () => runs.push('modules'));
  return runs;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('a program starts', () => {
  it('from its bundle, which may ask for what node has built in', async () => {
    expect(await started(AFTER, BEFORE)).toEqual(['bundle of function']);
  });

  it('from its modules when the compiler has written one since', async () => {
    expect(await started(BEFORE, AFTER)).toEqual(['modules']);
  });

  it('from its modules when there is no bundle', async () => {
    expect(await started(undefined, BEFORE)).toEqual(['modules']);
  });

  it('from its modules when a person looks for a defect', async () => {
    vi.stubEnv('GREENROOM_DEBUG', '1');
    expect(await started(AFTER, BEFORE)).toEqual(['modules']);
  });
});

/** Says under which flags V8 is: it takes what it has compiled under the same alone. */
const TELLING = `(function (require, url) {
  const { isMainThread, Worker } = require('node:worker_threads');
  const { Script } = require('node:vm');
  const cachedData = require('node:fs').readFileSync(new URL('probe.bin', url));
  const isSame = new Script('1', { cachedData }).cachedDataRejected === false;
  console.log((isMainThread ? 'main thread' : 'worker') + ': ' + (isSame ? 'as compiled' : 'little expected'));
  if (isMainThread) new Worker(new URL('main.js', url));
})`;

it('expects little in the main thread, and in a worker what that expects', () => {
  const folder = temporaryFolder();
  const built = JSON.stringify(pathToFileURL(join(ROOT, 'build/apps/start/index.js')).href);
  writeFiles(folder, {
    'package.json': '{"type":"module"}',
    'bundle.cjs': '0',
    'probe.js': `
      import { writeFileSync } from 'node:fs';
      import { Script } from 'node:vm';
      import { bundleOf, scriptOf } from ${built};
      scriptOf(bundleOf(import.meta.url));
      writeFileSync(new URL('probe.bin', import.meta.url), new Script('1').createCachedData());
    `,
    'main.js': `import { start } from ${built}; await start(import.meta.url, () => process.exit(1));`,
  });
  const run = (file: string) => spawnSync(process.execPath, [join(folder, file)], { encoding: 'utf8' });
  expect(run('probe.js')).toMatchObject({ status: 0, stderr: '' });
  writeFiles(folder, { 'bundle.cjs': TELLING });
  const said = process.versions.v8.startsWith('11.3.') ? 'little expected' : 'as compiled';
  expect(run('main.js').stdout).toBe(`main thread: ${said}\nworker: as compiled\n`);
});
