import { describe, expect, it } from 'vitest';
import { mostDeletions, parseDeletionLimit } from '../../lib/publish/deletion-limit.js';

describe('a limit of deletions', () => {
  it.each([
    ['0', 100, 0],
    ['3', 2, 3],
    ['0%', 100, 0],
    ['10%', 100, 10],
    ['10%', 99, 9],
    ['10%', 9, 1],
    ['100%', 7, 7],
  ])('of %s, of %i, is %i', (text, of, most) => {
    const limit = parseDeletionLimit(text);
    expect(limit && mostDeletions(limit, of)).toBe(most);
  });

  it.each(['', '-1', '1.5', '101%', 'ten', '10 %', '1e3', '%'])('is not %j', (text) => {
    expect(parseDeletionLimit(text)).toBeUndefined();
  });
});
