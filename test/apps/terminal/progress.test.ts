import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Progress } from '../../../apps/terminal/index.js';

/** What a progress line writes to standard error in two steps of the given length. */
function written({ isTTY, CI, milliseconds }: { isTTY: boolean; CI?: string; milliseconds: number }): string {
  vi.stubEnv('CI', CI);
  vi.stubGlobal(
    'process',
    Object.create(process, { stderr: { value: Object.assign(Object.create(process.stderr), { isTTY }) } }),
  );
  let text = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  const progress = new Progress('writing manifests');
  for (const done of [1, 2]) {
    vi.advanceTimersByTime(milliseconds);
    progress.update(done, 4);
  }
  progress.stop();
  return text;
}

describe('the progress line', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('tells counts and an estimate at a terminal after a second', () => {
    const text = written({ isTTY: true, milliseconds: 1000 });
    expect(text).toContain('writing manifests');
    expect(text).toMatch(/[12]\/4, .* left/);
  });

  it.each([
    ['work that takes no second', { isTTY: true, milliseconds: 400 }],
    ['a pipe', { isTTY: false, milliseconds: 5000 }],
    ['CI', { isTTY: true, CI: 'true', milliseconds: 5000 }],
  ])('is silent in %s', (_title, situation) => {
    expect(written(situation)).toBe('');
  });
});
