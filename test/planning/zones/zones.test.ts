import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surviveZoneLoss, survivorsOf } from '../../../lib/planning/zones/index.js';

describe('survivorsOf', () => {
  it.each([
    [59, 3, 39],
    [60, 3, 40],
    [1, 3, 0],
    [5, 1, 5],
  ])('of %d pods in %d zones is %d', (pods, zones, left) => {
    expect(survivorsOf(pods, zones)).toBe(left);
  });
});

describe('surviveZoneLoss', () => {
  it.each([
    [39, 3, 59],
    [39, 2, 78],
    [39, 1, 39],
    [1, 3, 2],
    [2, 3, 3],
    [3, 3, 5],
    [0, 3, 0],
    [10, 10, 12],
  ])('of %d pods in %d zones is %d', (pods, zones, expected) => {
    expect(surviveZoneLoss(pods, zones)).toBe(expected);
  });

  it('is the fewest of which enough are left without the fullest zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 2, max: 12 }), (pods, zones) => {
        const left = (all: number) => all - Math.ceil(all / zones);
        const all = surviveZoneLoss(pods, zones);
        expect(left(all)).toBeGreaterThanOrEqual(pods);
        expect(left(all - 1)).toBeLessThan(pods);
      }),
    );
  });
});
