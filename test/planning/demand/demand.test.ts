import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRIOR_POWER_LAW, powerLaw } from '../../../lib/planning/demand/index.js';

const anyFollowers = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const anyParameters = fc.record({
  peakAtOneMillion: fc.double({ min: 0, max: 1e9, noNaN: true }),
  exponent: fc.double({ min: 0, max: 2, noNaN: true }),
  sigma: fc.double({ min: 0, max: 10, noNaN: true }),
  because: fc.constant('generated'),
});

function quantiles(followers: number, model = PRIOR_POWER_LAW) {
  const { p50, p90, p99 } = model.peak({ followers });
  return [p50, p90, p99];
}

describe('the prior', () => {
  it.each([
    [0, [0, 0, 0]],
    [1, [1, 1, 1]],
    [1_000, [10, 31, 78]],
    [250_000, [455, 1441, 3691]],
    [1_000_000, [1200, 3803, 9738]],
    [8_900_000, [5544, 17566, 44983]],
    [250_000_000, [57246, 181407, 464545]],
  ])('expects of %d followers %j req/s', (followers, expected) => {
    expect(quantiles(followers)).toEqual(expected);
  });

  it('says how it came to its numbers', () => {
    expect(PRIOR_POWER_LAW.peak({ followers: 8_900_000 }).because).toBe(
      '1,200 req/s x (8,900,000 followers / 1,000,000)^0.7 at p50, log-normal with sigma 0.9',
    );
  });

  it('is described with all its parameters and their reason', () => {
    const { because, ...parameters } = PRIOR_POWER_LAW.description;
    expect(parameters).toEqual({ name: 'power-law', peakAtOneMillion: 1200, exponent: 0.7, sigma: 0.9 });
    expect(because).toMatch(/^a prior, not a fit: /);
  });
});

// Both with one follower in twenty at the door when the sale opens.
describe('the prior and the published on-sales', () => {
  it('holds the 844 req/s of 51,658 people in 2010 within four fifths of what it expects', () => {
    const [p50 = 0, p90 = 0] = quantiles(51_658 * 20);
    const p10 = p50 ** 2 / p90;
    expect(844).toBeGreaterThan(p10);
    expect(844).toBeLessThan(p90);
  });

  it('holds the 3.5 billion requests of the day in 2022 between its median and p90, spread over the day', () => {
    const [p50 = 0, p90 = 0] = quantiles(3_500_000 * 20);
    const mean = 3_500_000_000 / 86_400;
    expect(mean).toBeGreaterThan(p50);
    expect(mean).toBeLessThan(p90);
  });

  it('has the opening of 2022, estimated at 200,000 req/s, within a tenth of its p99', () => {
    const [, , p99 = 0] = quantiles(3_500_000 * 20);
    expect(200_000).toBeGreaterThan(p99 * 0.9);
    expect(200_000).toBeLessThan(p99 * 1.1);
  });
});

describe('a power law', () => {
  it('gives safe whole numbers in the order of the quantiles, whatever its parameters', () => {
    fc.assert(
      fc.property(anyParameters, anyFollowers, (parameters, followers) => {
        const [p50 = -1, p90 = -1, p99 = -1] = quantiles(followers, powerLaw(parameters));
        expect([p50, p90, p99].every(Number.isSafeInteger)).toBe(true);
        expect(0 <= p50 && p50 <= p90 && p90 <= p99).toBe(true);
      }),
    );
  });

  it('never expects less of more followers', () => {
    fc.assert(
      fc.property(anyParameters, anyFollowers, anyFollowers, (parameters, a, b) => {
        const model = powerLaw(parameters);
        const more = quantiles(Math.max(a, b), model);
        for (const [index, rate] of quantiles(Math.min(a, b), model).entries()) {
          expect(rate).toBeLessThanOrEqual(more[index] ?? Number.NaN);
        }
      }),
    );
  });

  it('is not moved to the next whole number by the last bits of a power', () => {
    const model = powerLaw({
      peakAtOneMillion: 3 * (1 + Number.EPSILON),
      exponent: 1,
      sigma: 0,
      because: 'x',
    });
    expect(quantiles(1_000_000, model)).toEqual([3, 3, 3]);
    expect(quantiles(1_000_001, model)).toEqual([4, 4, 4]);
  });

  it.each([
    ['peakAtOneMillion', { peakAtOneMillion: 2400 }, [2400, 2400, 2400]],
    ['exponent', { exponent: 0.5 }, [4800, 4800, 4800]],
    ['sigma', { sigma: 1 }, [9600, 34582, 98309]],
  ])('changes with its %s alone', (_parameter, change, expected) => {
    const parameters = { peakAtOneMillion: 1200, exponent: 0.75, sigma: 0, because: 'x', ...change };
    const followers = 'peakAtOneMillion' in change ? 1_000_000 : 16_000_000;
    expect(quantiles(followers, powerLaw(parameters))).toEqual(expected);
  });
});
