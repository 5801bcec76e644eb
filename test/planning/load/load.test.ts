import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { later } from '../../../lib/planning/instants/index.js';
import { averageRate, loadOf } from '../../../lib/planning/load/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

const AS_OF = '2026-12-01T00:00:00Z';
const at = (minutes: number) => later(AS_OF, Duration.minutes(minutes));

describe('averageRate', () => {
  it('of ten billion requests in a month of 30 days is 3,859 req/s', () => {
    expect(averageRate(10e9, 30 * 86_400)).toBe(3859);
  });

  it('of no time at all is none', () => {
    expect(averageRate(0, 0)).toBe(0);
  });
});

describe('the load of all tenants', () => {
  it('is their sum, on average and at its peak', () => {
    const one = [
      { at: at(60), value: 1000 },
      { at: at(120), value: 500 },
      { at: at(180), value: 0 },
    ];
    const other = [
      { at: at(120), value: 800 },
      { at: at(240), value: 0 },
    ];
    expect(loadOf([one, other], AS_OF)).toEqual({
      requests: 11_160_000,
      averageRate: 775,
      peak: { at: '2026-12-01T02:00:00Z', rate: 1300 },
      because:
        '11,160,000 requests at most until 2026-12-01T04:00:00Z are 775 req/s on average, as 2,008,800,000 in a month of 30 days would be; the peak is 2 times that',
    });
  });

  it('counts from the instant on', () => {
    const begun = [
      { at: '2026-11-30T23:00:00Z', value: 100 },
      { at: at(60), value: 0 },
    ];
    expect(loadOf([begun], AS_OF)).toEqual({
      requests: 360_000,
      averageRate: 100,
      peak: { at: AS_OF, rate: 100 },
      because:
        '360,000 requests at most until 2026-12-01T01:00:00Z are 100 req/s on average, as 259,200,000 in a month of 30 days would be; the peak is 1 times that',
    });
  });

  it.each([
    ['without a tenant', []],
    ['of a crowd of none', [[{ at: at(1), value: 0 }]]],
    [
      'that is over',
      [
        [
          { at: '2026-11-30T00:00:00Z', value: 9 },
          { at: '2026-11-30T01:00:00Z', value: 0 },
        ],
      ],
    ],
  ])('is nothing %s', (_title, rates) => {
    expect(loadOf(rates, AS_OF)).toBeUndefined();
  });

  it('is the sum of the areas of all tenants', () => {
    const anyTenant = fc
      .tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 100_000 }))
      .map(([from, length, value]) => [
        { at: at(from), value },
        { at: at(from + length), value: 0 },
      ]);
    fc.assert(
      fc.property(fc.array(anyTenant, { minLength: 1, maxLength: 20 }), (rates) => {
        const requests = (tenants: typeof rates) => loadOf(tenants, AS_OF)?.requests ?? 0;
        expect(requests(rates)).toBe(
          rates.map((tenant) => requests([tenant])).reduce((sum, one) => sum + one, 0),
        );
      }),
    );
  });
});
