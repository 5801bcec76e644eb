import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { programOf } from '../../../apps/start/index.js';
import { temporaryFolder, writeFiles } from '../command.js';

/** A program whose bundle has some text. */
function programWith(text: string): string | undefined {
  const folder = temporaryFolder();
  writeFiles(folder, { 'bundle.cjs': text });
  return programOf(pathToFileURL(join(folder, 'bundle.cjs')).href);
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('what tells a program from others', () => {
  it('is the same for the same bundle, wherever it is', () => {
    expect(programWith('one')).toMatch(/^[\da-f]{64}$/);
    expect(programWith('one')).toBe(programWith('one'));
    expect(programWith('two')).not.toBe(programWith('one'));
  });

  it('changes with what runs it', () => {
    const before = programWith('one');
    vi.stubGlobal('process', { ...process, versions: { ...process.versions, tz: '1970a' } });
    expect(programWith('one')).not.toBe(before);
  });

  it('changes with what cdk8s reads of the environment, but for where it writes', () => {
    const before = programWith('one');
    vi.stubEnv('CDK8S_OUTDIR', 'elsewhere');
    expect(programWith('one')).toBe(before);
    vi.stubEnv('CDK8S_DISABLE_SORT', '1');
    expect(programWith('one')).not.toBe(before);
  });

  it('is not known of a program that runs from its modules', () => {
    expect(programOf(import.meta.url)).toBeUndefined();
  });
});
