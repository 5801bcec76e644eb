import { describe, expect, it } from 'vitest';
import { normalizePath, prefixRows } from '../../../lib/planning/ingress/index.js';

describe('the one spelling of a prefix', () => {
  it.each([
    ['/', '/'],
    ['/a', '/a'],
    ['/a/', '/a'],
    ['/a/b/', '/a/b'],
  ])('of %s is %s', (path, normalized) => {
    expect(normalizePath(path)).toBe(normalized);
  });
});

describe('the rows that have a path and all below it', () => {
  it.each(['/a', '/a/'])('are two by letters for %s, and one by segments', (path) => {
    expect(prefixRows('letters', path)).toEqual([
      { path: '/a', pathType: 'Exact' },
      { path: '/a/', pathType: 'Prefix' },
    ]);
    expect(prefixRows('segments', path)).toEqual([{ path: '/a', pathType: 'Prefix' }]);
  });

  it.each(['letters', 'segments'] as const)('are one for the root, by %s', (matching) => {
    expect(prefixRows(matching, '/')).toEqual([{ path: '/', pathType: 'Prefix' }]);
  });
});
