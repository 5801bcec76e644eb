import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { podCountsFor, podsFor, rateFor, windowPods } from '../../../lib/planning/capacity/index.js';
import { anyRate, anyService, service, standard } from './capacity-fixture.js';

describe('podCountsFor', () => {
  it.each([
    [5000, { time: '80ms', slots: 50 }, 11, 9],
    [20_000, { time: '200ms', slots: 64 }, 84, 63],
    [800, { time: '250ms', slots: 8 }, 34, 27],
    [18_240, {}, 39, 30],
    [0, {}, 0, 0],
    [1, {}, 1, 1],
    [37_500, { time: '1ms', slots: 50 }, 1, 1],
    [37_501, { time: '1ms', slots: 50 }, 2, 1],
    [1000, { time: '1s', slots: 1, targetUtilization: 100 }, 1000, 1046],
    [1000, { time: '1s500ms', slots: 1, targetUtilization: 1 }, 150_000, 1561],
  ])(
    'of %d req/s with %j are %d by utilisation and %d by waiting',
    (rate, changes, byUtilization, byWaiting) => {
      expect(podCountsFor(rate, { ...service, ...changes })).toEqual({ byUtilization, byWaiting });
    },
  );

  it('by utilisation are the fewest whose slots at the target hold the requests in flight', () => {
    fc.assert(
      fc.property(anyRate, anyService, (rate, any) => {
        const busy = BigInt(rate) * BigInt(any.time.slice(0, -2)) * 100n;
        const perPod = BigInt(1000 * any.slots * any.targetUtilization);
        const pods = BigInt(podCountsFor(rate, any).byUtilization);
        expect(pods * perPod >= busy && (pods - 1n) * perPod < busy).toBe(true);
      }),
    );
  });
});

describe('podsFor', () => {
  it('is the larger of the two counts', () => {
    fc.assert(
      fc.property(anyRate, anyService, (rate, any) => {
        const { byUtilization, byWaiting } = podCountsFor(rate, any);
        expect(podsFor(rate, any)).toBe(Math.max(byUtilization, byWaiting));
      }),
    );
  });

  it('never falls as the rate rises', () => {
    fc.assert(
      fc.property(anyRate, anyRate, anyService, (one, other, any) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(podsFor(less, any)).toBeLessThanOrEqual(podsFor(more, any));
      }),
    );
  });
});

describe('rateFor', () => {
  it.each([
    [39, {}, 18_281],
    [0, {}, 0],
    [1046, { time: '1s', slots: 1, targetUtilization: 100 }, 1000],
  ])('of %d pods with %j is %d req/s', (pods, changes, rate) => {
    expect(rateFor(pods, { ...service, ...changes })).toBe(rate);
  });

  it('is the highest rate that the pods serve', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), anyService, (pods, any) => {
        const rate = rateFor(pods, any);
        expect(podsFor(rate, any)).toBeLessThanOrEqual(pods);
        expect(podsFor(rate + 1, any)).toBeGreaterThan(pods);
      }),
    );
  });
});

describe('windowPods', () => {
  it.each([
    [0, 3],
    [1500, 6],
    [18_240, 59],
    [1_000_000, 400],
  ])('of %d req/s is %d, within the limits of the tier', (rate, pods) => {
    expect(windowPods(rate, { tier: standard, service })).toBe(pods);
  });
});
