import { describe, expect, it } from 'vitest';
import { sampleQuantile, studentTQuantile } from '../../../lib/planning/statistics/index.js';

describe('the quantile of a sample', () => {
  it.each([
    [[7], 0.9, 7],
    [[3, 1, 2], 0, 1],
    [[3, 1, 2], 1, 3],
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.5, 2.5],
    [[10, 20, 30, 40, 50], 0.9, 46],
    [[100, 9, 20], 0.25, 14.5],
  ])('of %j at %d is %d', (sample, share, expected) => {
    expect(sampleQuantile(sample, share)).toBeCloseTo(expected, 12);
  });

  it.each([
    [[], 0.5, 'an empty sample has no quantiles'],
    [[1], 1.01, '1.01 is not a share from 0 to 1'],
    [[1], -0.01, '-0.01 is not a share from 0 to 1'],
    [[1], Number.NaN, 'NaN is not a share from 0 to 1'],
  ])('is refused for %j at %d', (sample, share, message) => {
    expect(() => sampleQuantile(sample, share)).toThrow(new RangeError(message));
  });
});

describe("Student's t distribution", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2: upper critical values.
  it.each([
    [0.9, 1, 3.078],
    [0.99, 1, 31.821],
    [0.9, 3, 1.638],
    [0.99, 3, 4.541],
    [0.975, 10, 2.228],
    [0.9, 34, 1.307],
    [0.99, 100, 2.364],
  ])('has %d of itself below its published value for %d degrees of freedom', (share, freedom, published) => {
    expect(studentTQuantile(share, freedom)).toBeCloseTo(published, 3);
  });

  it('is symmetric', () => {
    expect(studentTQuantile(0.5, 7)).toBe(0);
    expect(studentTQuantile(0.1, 7)).toBeCloseTo(-studentTQuantile(0.9, 7), 12);
  });

  it.each([
    [0, 5, '0 is not a share between 0 and 1'],
    [1, 5, '1 is not a share between 0 and 1'],
    [0.9, 0, '0 degrees of freedom are too few'],
  ])('refuses the share %d of %d degrees of freedom', (share, freedom, message) => {
    expect(() => studentTQuantile(share, freedom)).toThrow(new RangeError(message));
  });
});
