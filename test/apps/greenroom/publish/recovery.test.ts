import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { declareIntent, recover, release, stagingOf } from '../../../../apps/greenroom/publish/staging.js';
import { exchangeInTwoSteps, systemCalls } from '../../../../apps/greenroom/publish/system-calls.js';
import { readFiles, temporaryFolder, writeFiles } from '../../command.js';

/** Two trees, the old one at its place, and what a publication has prepared. */
function trees() {
  const folder = temporaryFolder();
  const to = join(folder, 'clusters');
  writeFiles(to, { 'inventory.jsonl': 'old' });
  const staging = stagingOf(to);
  writeFiles(staging.next, { 'inventory.jsonl': 'new' });
  declareIntent(staging, 'new');
  return { folder, to, staging };
}

const OLD =
  'an earlier publication was killed before it had put its tree into place: the one before it stands';
const NEW = 'an earlier publication was killed after it had put its tree into place: that one stands';

describe('what a publication that was killed has left', () => {
  it.each<[string, (state: ReturnType<typeof trees>) => void, string, string]>([
    ['before the exchange', () => undefined, OLD, 'old'],
    ['after the exchange', ({ to, staging }) => systemCalls().exchange(staging.next, to), NEW, 'new'],
    ['after the first of two steps', ({ to, staging }) => renameSync(to, staging.aside), OLD, 'old'],
    [
      'after the second of two steps',
      ({ to, staging }) => {
        renameSync(to, staging.aside);
        renameSync(staging.next, to);
      },
      NEW,
      'new',
    ],
    [
      'after the third of two steps',
      ({ to, staging }) => exchangeInTwoSteps(staging.next, to, staging.aside),
      NEW,
      'new',
    ],
  ])('%s is put in order, and told', (_when, kill, told, stands) => {
    const state = trees();
    kill(state);
    expect(recover(state.to, state.staging)).toBe(told);
    release(state.staging);
    expect(readFiles(state.folder)).toEqual({ 'clusters/inventory.jsonl': stands });
  });

  it('is nothing where nothing was killed', () => {
    const to = join(temporaryFolder(), 'clusters');
    mkdirSync(to);
    expect(recover(to, stagingOf(to))).toBeUndefined();
  });
});

describe('the lock of a publication', () => {
  it('is one process at a time, and free when its file is gone', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'lock');
    writeFileSync(file, '');
    const { lock } = systemCalls();
    expect(lock(file)).toBe(true);
    expect(lock(file)).toBe(false);
  });
});
