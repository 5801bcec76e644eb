import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replicasFor } from '../../../lib/planning/capacity/index.js';
import { anyRate, anyService, service, standard } from './capacity-fixture.js';

describe('replicasFor', () => {
  const demand = { p50: 6000, p90: 18_240, p99: 46_000 };

  it('sizes the windows for the quantile of the tier, and the limit for p99, and says so', () => {
    expect(replicasFor(demand, { tier: standard, tierName: 'standard', service: service })).toEqual({
      replicas: {
        idle: 2,
        peak: 59,
        max: 149,
        because:
          '18,240 req/s at p90 x 80 ms / (50 slots x 75 %) = 39 pods, and 30 for 1 % to wait over 50ms: utilisation binds, 59 to survive one of 3 zones; max 149 for 46,000 req/s at p99',
      },
      admission: {
        rate: 18_281,
        because:
          '39 pods are left of 59 when one of 3 zones is lost, and serve 18,281 req/s within the target',
      },
      warnings: [],
    });
  });

  it('names waiting where it binds', () => {
    const { replicas } = replicasFor(demand, {
      tier: { ...standard, max: 4000 },
      tierName: 'standard',
      service: { ...service, slots: 1, targetUtilization: 100 },
    });
    expect(replicas.because).toBe(
      '18,240 req/s at p90 x 80 ms / (1 slot x 100 %) = 1,460 pods, and 1,467 for 1 % to wait over 50ms: waiting binds, 2,201 to survive one of 3 zones; max 5,532 for 46,000 req/s at p99, cut to the 4,000 that tier "standard" has at most',
    );
  });

  it('admits no more than is left of pods that the tier cuts, and says what is asked for', () => {
    const { admission } = replicasFor(demand, { tier: { ...standard, max: 30 }, tierName: 'gold', service });
    expect(admission).toEqual({
      rate: 9375,
      because:
        '20 pods are left of 30 when one of 3 zones is lost, and serve 9,375 req/s within the target, of the 18,240 req/s that are asked for',
    });
  });

  it('admits at least the demand that the pods are sized for', () => {
    fc.assert(
      fc.property(anyRate, anyService, (rate, any) => {
        const tier = { ...standard, max: Number.MAX_SAFE_INTEGER };
        const reading = replicasFor(
          { p50: rate, p90: rate, p99: rate },
          { tier, tierName: 'any', service: any },
        );
        expect(reading.admission.rate).toBeGreaterThanOrEqual(rate);
      }),
    );
  });

  it('says that nothing survives the loss of the only zone', () => {
    const { replicas } = replicasFor(demand, {
      tier: standard,
      tierName: 'standard',
      service: { ...service, zones: 1 },
    });
    expect(replicas).toEqual({
      idle: 2,
      peak: 39,
      max: 99,
      because:
        '18,240 req/s at p90 x 80 ms / (50 slots x 75 %) = 39 pods, and 30 for 1 % to wait over 50ms: utilisation binds, none to survive the loss of the only zone; max 99 for 46,000 req/s at p99',
    });
  });

  it.each([
    ['p50', 20],
    ['p90', 59],
    ['p99', 149],
  ] as const)('takes the demand at %s when the tier does', (quantile, peak) => {
    expect(
      replicasFor(demand, { tier: { ...standard, quantile }, tierName: 'standard', service: service })
        .replicas.peak,
    ).toBe(peak);
  });

  it.each([
    ['at the min', { min: 59 }, 59, ''],
    ['below the min', { min: 60 }, 60, '; raised to the 60 that tier "gold" has at least'],
    ['at idle', { idle: 59 }, 59, ''],
    ['below idle', { idle: 60 }, 60, '; raised to the 60 that tier "gold" has at least'],
  ])('%s of the tier', (_title, limits, peak, words) => {
    const { replicas, warnings } = replicasFor(demand, {
      tier: { ...standard, ...limits },
      tierName: 'gold',
      service: service,
    });
    expect(replicas.peak).toBe(peak);
    expect(replicas.because).toBe(
      `18,240 req/s at p90 x 80 ms / (50 slots x 75 %) = 39 pods, and 30 for 1 % to wait over 50ms: utilisation binds, 59 to survive one of 3 zones${words}; max 149 for 46,000 req/s at p99`,
    );
    expect(warnings).toEqual([]);
  });

  it('keeps to the max of the tier without a warning when the peak fits', () => {
    const { replicas, warnings } = replicasFor(demand, {
      tier: { ...standard, max: 59 },
      tierName: 'gold',
      service: service,
    });
    expect([replicas.peak, replicas.max]).toEqual([59, 59]);
    expect(replicas.because).toContain(
      '; max 149 for 46,000 req/s at p99, cut to the 59 that tier "gold" has at most',
    );
    expect(warnings).toEqual([]);
  });

  it('warns with the number that the max of the tier cuts', () => {
    const { replicas, warnings } = replicasFor(demand, {
      tier: { ...standard, max: 58 },
      tierName: 'gold',
      service: service,
    });
    expect([replicas.peak, replicas.max]).toEqual([58, 58]);
    expect(replicas.because).toBe(
      '18,240 req/s at p90 x 80 ms / (50 slots x 75 %) = 39 pods, and 30 for 1 % to wait over 50ms: utilisation binds, 59 to survive one of 3 zones; cut to the 58 that tier "gold" has at most; max 149 for 46,000 req/s at p99, cut to the 58 that tier "gold" has at most',
    );
    expect(warnings).toEqual([
      '18,240 req/s at p90 need 59 pods, and tier "gold" has at most 58; raise its max, or move the event to a larger tier',
    ]);
  });

  it('has the pods of the tier for no demand at all', () => {
    const { replicas } = replicasFor(
      { p50: 0, p90: 0, p99: 0 },
      { tier: standard, tierName: 'standard', service: service },
    );
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
        const { idle, peak, max } = replicasFor(any, {
          tier: tier,
          tierName: 'any',
          service: { ...service, zones },
        }).replicas;
        expect(idle).toBe(tier.idle);
        expect(tier.idle <= peak && tier.min <= peak && peak <= max && max <= tier.max).toBe(true);
      }),
    );
  });
});
