import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { podsFor, replicasFor, surviveZoneLoss } from '../../../lib/planning/capacity/index.js';

const service = { time: '80ms', slots: 50, targetUtilization: 75, zones: 3 };
const standard = { quantile: 'p90', idle: 2, min: 3, max: 400 } as const;

describe('podsFor', () => {
  it.each([
    [5000, { time: '80ms', slots: 50 }, 11],
    [20_000, { time: '200ms', slots: 64 }, 84],
    [800, { time: '250ms', slots: 8 }, 34],
    [18_240, {}, 39],
    [0, {}, 0],
    [1, {}, 1],
    [37_500, { time: '1ms', slots: 50 }, 1],
    [37_501, { time: '1ms', slots: 50 }, 2],
    [1000, { time: '1s', slots: 1, targetUtilization: 100 }, 1000],
    [1000, { time: '1s500ms', slots: 1, targetUtilization: 1 }, 150_000],
  ])('of %d req/s with %j is %d', (rate, changes, pods) => {
    expect(podsFor(rate, { ...service, ...changes })).toBe(pods);
  });

  it('is the fewest pods whose slots at the target hold the requests in flight', () => {
    const anyService = fc.record({
      time: fc.integer({ min: 1, max: 5000 }).map((millis) => `${millis}ms`),
      slots: fc.integer({ min: 1, max: 1000 }),
      targetUtilization: fc.integer({ min: 1, max: 100 }),
      zones: fc.constant(3),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), anyService, (rate, any) => {
        const busy = BigInt(rate) * BigInt(any.time.slice(0, -2)) * 100n;
        const perPod = BigInt(1000 * any.slots * any.targetUtilization);
        const pods = BigInt(podsFor(rate, any));
        expect(pods * perPod >= busy && (pods - 1n) * perPod < busy).toBe(true);
      }),
    );
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

describe('replicasFor', () => {
  const demand = { p50: 6000, p90: 18_240, p99: 46_000 };

  it('sizes the windows for the quantile of the tier, and the limit for p99, and says so', () => {
    expect(replicasFor(demand, standard, 'standard', service)).toEqual({
      replicas: {
        idle: 2,
        peak: 59,
        max: 149,
        because:
          '18,240 req/s at p90 x 80 ms / (50 slots x 75 %) = 39 pods, 59 to survive one of 3 zones; max 149 for 46,000 req/s at p99',
      },
      warnings: [],
    });
  });

  it('says that nothing survives the loss of the only zone', () => {
    const { replicas } = replicasFor(demand, standard, 'standard', { ...service, zones: 1 });
    expect(replicas).toEqual({
      idle: 2,
      peak: 39,
      max: 99,
      because:
        '18,240 req/s at p90 x 80 ms / (50 slots x 75 %) = 39 pods, none to survive the loss of the only zone; max 99 for 46,000 req/s at p99',
    });
  });

  it.each([
    ['p50', 20],
    ['p90', 59],
    ['p99', 149],
  ] as const)('takes the demand at %s when the tier does', (quantile, peak) => {
    expect(replicasFor(demand, { ...standard, quantile }, 'standard', service).replicas.peak).toBe(peak);
  });

  it.each([
    ['at the min', { min: 59 }, 59, ''],
    ['below the min', { min: 60 }, 60, '; raised to the 60 that tier "gold" has at least'],
    ['at idle', { idle: 59 }, 59, ''],
    ['below idle', { idle: 60 }, 60, '; raised to the 60 that tier "gold" has at least'],
  ])('%s of the tier', (_title, limits, peak, words) => {
    const { replicas, warnings } = replicasFor(demand, { ...standard, ...limits }, 'gold', service);
    expect(replicas.peak).toBe(peak);
    expect(replicas.because).toBe(
      `18,240 req/s at p90 x 80 ms / (50 slots x 75 %) = 39 pods, 59 to survive one of 3 zones${words}; max 149 for 46,000 req/s at p99`,
    );
    expect(warnings).toEqual([]);
  });

  it('keeps to the max of the tier without a warning when the peak fits', () => {
    const { replicas, warnings } = replicasFor(demand, { ...standard, max: 59 }, 'gold', service);
    expect([replicas.peak, replicas.max]).toEqual([59, 59]);
    expect(replicas.because).toContain(
      '; max 149 for 46,000 req/s at p99, cut to the 59 that tier "gold" has at most',
    );
    expect(warnings).toEqual([]);
  });

  it('warns with the number that the max of the tier cuts', () => {
    const { replicas, warnings } = replicasFor(demand, { ...standard, max: 58 }, 'gold', service);
    expect([replicas.peak, replicas.max]).toEqual([58, 58]);
    expect(replicas.because).toBe(
      '18,240 req/s at p90 x 80 ms / (50 slots x 75 %) = 39 pods, 59 to survive one of 3 zones; cut to the 58 that tier "gold" has at most; max 149 for 46,000 req/s at p99, cut to the 58 that tier "gold" has at most',
    );
    expect(warnings).toEqual([
      '18,240 req/s at p90 need 59 pods, and tier "gold" has at most 58; raise its max, or move the event to a larger tier',
    ]);
  });

  it('has the pods of the tier for no demand at all', () => {
    const { replicas } = replicasFor({ p50: 0, p90: 0, p99: 0 }, standard, 'standard', service);
    expect([replicas.idle, replicas.peak, replicas.max]).toEqual([2, 3, 3]);
  });

  it('keeps idle <= peak <= max within the tier, whatever the demand', () => {
    const anyTier = fc
      .tuple(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
      )
      .map(([idle, min, room]) => ({ quantile: 'p90', idle, min, max: Math.max(idle, min) + room }) as const);
    const anyDemand = fc
      .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })))
      .map((rates) => rates.toSorted((a, b) => a - b))
      .map(([p50 = 0, p90 = 0, p99 = 0]) => ({ p50, p90, p99 }));
    fc.assert(
      fc.property(anyDemand, anyTier, fc.integer({ min: 1, max: 6 }), (any, tier, zones) => {
        const { idle, peak, max } = replicasFor(any, tier, 'any', { ...service, zones }).replicas;
        expect(idle).toBe(tier.idle);
        expect(tier.idle <= peak && tier.min <= peak && peak <= max && max <= tier.max).toBe(true);
      }),
    );
  });
});
