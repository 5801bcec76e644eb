import { describe, expect, it } from 'vitest';
import { ceilDivide, wholeRate } from '../../../lib/planning/rates/index.js';

describe('a whole rate', () => {
  it.each([
    [0, 0],
    [0.1, 1],
    [1200, 1200],
    [1200.000001, 1200],
    [1200.00001, 1201],
    [0.001 * 3_000_000, 3000],
  ])('of %d is %d', (rate, whole) => {
    expect(wholeRate(rate)).toBe(whole);
  });

  it('is at most the largest number that is exact', () => {
    expect(wholeRate(Number.MAX_VALUE)).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('a division that is rounded up', () => {
  it.each([
    [0n, 7n, 0],
    [14n, 7n, 2],
    [15n, 7n, 3],
    [9_007_199_254_740_993n * 1000n + 1n, 1_000_000n, 9_007_199_254_741],
  ])('of %d by %d is %d', (dividend, divisor, quotient) => {
    expect(ceilDivide(dividend, divisor)).toBe(quotient);
  });
});
