import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DemandInput, demandModel, type LogLinear } from '../../../lib/planning/demand/index.js';
import { studentTQuantile } from '../../../lib/planning/statistics/index.js';
import { anyHistory, fitted, logLinearOf, pastSales } from './sales.js';

/** A Wednesday morning in London. */
const SALE: DemandInput = {
  followers: 1_000_000,
  opensAt: '2026-12-02T10:00:00Z',
  timeZone: 'Europe/London',
  isPresale: false,
};

/** An on-sale with the means of everything has a median of 1,000 requests/s. */
const MODEL: LogLinear = {
  name: 'log-linear',
  intercept: Math.log(1000),
  features: [
    { name: 'followers', mean: Math.log(1_000_000), coefficient: 0.5, standardError: 0.1 },
    { name: 'presale', mean: 0.5, coefficient: -2 * Math.log(2), standardError: 0.1 },
    { name: 'venue-capacity', mean: Math.log(10_000), coefficient: 1, standardError: 0.1 },
    { name: 'tier', tier: 'major', mean: 0, coefficient: Math.log(5), standardError: 0.1 },
    { name: 'weekend', mean: 0, coefficient: Math.log(3), standardError: 0.1 },
    { name: 'evening', mean: 0, coefficient: Math.log(7), standardError: 0.1 },
  ],
  leftOut: [],
  leverage: [[0.1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0], [0, 0], [0]],
  sales: 50,
  followers: { least: 30_000, most: 20_000_000 },
  sigma: 0.5,
  degreesOfFreedom: 40,
  rSquared: 0.9,
  ridge: 0,
  because: 'written for a test',
};

const { peak } = demandModel(MODEL);

describe('the median of a log-linear model', () => {
  it.each([
    ['the means', {}, 2000],
    ['four times the followers', { followers: 4_000_000 }, 4000],
    ['a presale', { isPresale: true }, 500],
    ['twice the seats', { venueCapacity: 20_000 }, 4000],
    ['as many seats as the mean', { venueCapacity: 10_000 }, 2000],
    ['no seats, which is not known', { venueCapacity: 0 }, 2000],
    ['its tier', { tier: 'major' }, 10_000],
    ['another tier', { tier: 'small' }, 2000],
    ['a Saturday', { opensAt: '2026-12-05T10:00:00Z' }, 6000],
    [
      'a Friday in UTC that is a Saturday in its zone',
      { opensAt: '2026-12-04T16:00:00Z', timeZone: 'Asia/Tokyo' },
      6000,
    ],
    ['six in the evening', { opensAt: '2026-12-02T18:00:00Z' }, 14_000],
    ['a second before six', { opensAt: '2026-12-02T17:59:59Z' }, 2000],
  ])('of a sale with %s', (_title, change, median) => {
    expect(peak({ ...SALE, ...change }).p50).toBe(median);
  });

  it('of an audience of none is nought, and so is all else', () => {
    expect(peak({ ...SALE, followers: 0 })).toEqual({
      p50: 0,
      p90: 0,
      p99: 0,
      because: 'an audience of none asks for nothing',
    });
  });
});

describe('the quantiles of a log-linear model', () => {
  it('are the prediction intervals of a simple regression', () => {
    const sales = pastSales(24, (n) => ({
      followers: 1000 * 2 ** (n % 12),
      peakRate: [520, 900, 1100, 2300, 2000, 4100, 5200, 7700, 9100, 15_000][n % 10],
    }));
    const x = sales.map(({ followers }) => Math.log(followers));
    const y = sales.map(({ peakRate }) => Math.log(peakRate));
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const [middleX, middleY] = [mean(x), mean(y)];
    const sxx = mean(x.map((value) => (value - middleX) ** 2)) * 24;
    const slope = (mean(x.map((value, at) => (value - middleX) * ((y[at] ?? 0) - middleY))) * 24) / sxx;
    const residuals = x.map((value, at) => (y[at] ?? 0) - middleY - slope * (value - middleX));
    const s = Math.sqrt((mean(residuals.map((r) => r * r)) * 24) / 22);
    const at = Math.log(700_000) - middleX;
    const quantile = (share: number) =>
      Math.exp(
        middleY + slope * at + studentTQuantile(share, 22) * s * Math.sqrt(1 + 1 / 24 + at ** 2 / sxx),
      );
    const { p50, p90, p99 } = demandModel(logLinearOf(sales)).peak({ ...SALE, followers: 700_000 });
    expect([p50, p90, p99]).toEqual([0.5, 0.9, 0.99].map((share) => Math.ceil(quantile(share))));
  });

  it('are wider for a sale that is further from the others', () => {
    const near = peak(SALE);
    const far = peak({ ...SALE, followers: 16_000_000 });
    expect(far.p90 / far.p50).toBeGreaterThan(near.p90 / near.p50);
  });

  it('say how they came about', () => {
    expect(peak({ ...SALE, followers: 4_000_000, tier: 'major', venueCapacity: 20_000 }).because).toBe(
      '1,000 req/s x (4,000,000 followers / 1,000,000)^0.5 x 2 (not presale) x (20,000 seats / 10,000)^1 x 5 (tier major) x 1 (not weekend) x 1 (not evening) = 40,000 req/s at p50; x exp(1.303 x 0.5 x sqrt(1 + 0.03922)) at p90, x exp(2.423 x 0.5 x sqrt(1 + 0.03922)) at p99, t of 40 degrees of freedom',
    );
  });

  it('say what was not known', () => {
    expect(peak(SALE).because).toContain(' x 1 (venue capacity not known) x ');
  });
});

describe('a log-linear model far from its sales', () => {
  it.each([
    [60_000_000, undefined],
    [
      60_000_001,
      '60,000,001 followers are more than three times the largest audience that the model was fitted to, 20,000,000: its numbers are extrapolated',
    ],
    [10_000, undefined],
    [
      9_999,
      '9,999 followers are less than a third of the smallest audience that the model was fitted to, 30,000: its numbers are extrapolated',
    ],
  ])('asked for %d followers warns: %s', (followers, warning) => {
    expect(peak({ ...SALE, followers }).warning).toBe(warning);
  });

  const wide: LogLinear = { ...MODEL, leverage: [[1, 0, 0, 0, 0, 0], ...MODEL.leverage.slice(1)] };

  it('holds each quantile at its lowest, and says so', () => {
    const model = demandModel(wide);
    const few = model.peak({ ...SALE, followers: 1000 });
    const fewer = model.peak({ ...SALE, followers: 10 });
    // The exponent of p90 would have to be above 1.303 x 0.5 for it to fall without end.
    expect([fewer.p90, fewer.p99]).toEqual([few.p90, few.p99]);
    expect(fewer.p50).toBeLessThan(few.p50);
    expect(few.because).toMatch(
      /; p90 is that of 298,500 followers, below which too little is known to expect less; p99 is that of 632,800 followers, below which too little is known to expect less$/,
    );
    expect(model.peak({ ...SALE, followers: 298_500 }).p90).toBe(few.p90);
    expect(model.peak({ ...SALE, followers: 400_000 }).p90).toBeGreaterThan(few.p90);
  });

  it('lets a quantile fall that always falls', () => {
    const model = demandModel({ ...wide, sigma: 0.1 });
    expect(model.peak({ ...SALE, followers: 10 }).because).not.toContain('too little is known');
    expect(model.peak({ ...SALE, followers: 10 }).p90).toBeLessThan(
      model.peak({ ...SALE, followers: 1000 }).p90,
    );
  });
});

/** Of the size that a fit comes to; with numbers of a million the last bits of their sums are whole requests. */
const anyModel: fc.Arbitrary<LogLinear> = fc
  .record({
    intercept: fc.double({ min: -5, max: 15, noNaN: true }),
    exponent: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3, noNaN: true })),
    presale: fc.double({ min: -3, max: 3, noNaN: true }),
    width: fc.oneof(fc.constant(0), fc.double({ min: -2, max: 2, noNaN: true })),
    across: fc.double({ min: -2, max: 2, noNaN: true }),
    apart: fc.double({ min: -2, max: 2, noNaN: true }),
    sigma: fc.double({ min: 0.1, max: 3, noNaN: true }),
    degreesOfFreedom: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ intercept, exponent, presale, width, across, apart, sigma, degreesOfFreedom }) => ({
    ...MODEL,
    intercept,
    features: [
      { name: 'followers', mean: Math.log(400_000), coefficient: exponent, standardError: 0.1 },
      { name: 'presale', mean: 0.25, coefficient: presale, standardError: 0.1 },
    ],
    leverage: [[width, across], [apart]],
    sigma,
    degreesOfFreedom,
  }));

const anyFollowers = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 50_000_000 }),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
);

function expectSound(
  model: Parameters<typeof demandModel>[0],
  a: number,
  b: number,
  isPresale: boolean,
): void {
  const rates = (followers: number) => {
    const { p50, p90, p99 } = demandModel(model).peak({ ...SALE, followers, isPresale });
    return [p50, p90, p99] as const;
  };
  const fewer = rates(Math.min(a, b));
  const more = rates(Math.max(a, b));
  for (const [p50, p90, p99] of [fewer, more]) {
    expect([p50, p90, p99].every(Number.isSafeInteger)).toBe(true);
    expect(0 <= p50 && p50 <= p90 && p90 <= p99).toBe(true);
  }
  for (const [at, rate] of fewer.entries()) expect(rate).toBeLessThanOrEqual(more[at] ?? Number.NaN);
}

describe('a demand model', () => {
  it('gives safe whole numbers in the order of the quantiles, and never less for more followers', () => {
    fc.assert(
      fc.property(anyModel, anyFollowers, anyFollowers, fc.boolean(), (model, a, b, isPresale) =>
        expectSound(model, a, b, isPresale),
      ),
      { numRuns: 1000 },
    );
  });

  it('does so whatever history it was fitted to', () => {
    fc.assert(
      fc.property(anyHistory, anyFollowers, anyFollowers, fc.boolean(), (sales, a, b, isPresale) =>
        expectSound(fitted(sales).model, a, b, isPresale),
      ),
    );
  });
});
