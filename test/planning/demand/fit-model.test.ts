import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitModel, PRIOR_POWER_LAW } from '../../../lib/planning/demand/index.js';
import { anyHistory, fitted, logLinearOf, pastSales, SOURCE } from './sales.js';

/** Audiences from 10,000 to 31.6 million, and peaks that are a power of them, but for a scatter of a half each way. */
function onPowerLaw(count: number, exponent: number) {
  return pastSales(count, (n) => {
    const followers = Math.round(10 ** (4 + (n % 8) / 2));
    const scatter = Math.floor(n / 8) % 2 === 0 ? 1.5 : 1 / 1.5;
    return { followers, peakRate: Math.round(1e9 * (followers / 1e6) ** exponent * scatter) };
  });
}

function exponentOf(sales: Parameters<typeof logLinearOf>[0]): number {
  return logLinearOf(sales).features[0]?.coefficient ?? Number.NaN;
}

describe('a history of fewer than five on-sales', () => {
  it('gives the prior, and says so', () => {
    expect(fitted(onPowerLaw(4, 0.5))).toEqual({
      fittedOn: { ...SOURCE, sales: 4, from: '2024-01-03T10:00:00Z', to: '2024-01-24T10:00:00Z' },
      model: {
        ...PRIOR_POWER_LAW.description,
        because: `the history has 4 usable on-sales, and a fit takes 5: ${PRIOR_POWER_LAW.description.because}`,
      },
      warnings: ['the history has 4 usable on-sales, and a fit takes 5: the model is the prior'],
    });
  });

  it('can have none at all', () => {
    expect(fitted([]).fittedOn).toEqual({ ...SOURCE, sales: 0 });
    expect(fitted([]).warnings).toEqual([
      'the history has 0 usable on-sales, and a fit takes 5: the model is the prior',
    ]);
  });
});

describe('a history of five on-sales', () => {
  it('gives a fit', () => {
    const result = fitted(onPowerLaw(5, 0.5));
    expect(result.model.name).toBe('log-linear');
    expect(result.warnings).toEqual([]);
  });

  it('gives the prior as of an instant at which only four had opened', () => {
    const result = fitModel(onPowerLaw(5, 0.5), { asOf: '2024-01-31T10:00:00Z', source: SOURCE });
    expect(result.model.name).toBe('power-law');
    expect(result.fittedOn.sales).toBe(4);
    expect(result.warnings).toEqual([
      '1 of the 5 on-sales of the history had not opened by 2024-01-31T10:00:00Z and are not used',
      'the history has 4 usable on-sales, and a fit takes 5: the model is the prior',
    ]);
  });

  it('gives a fit as of the second after the fifth has opened', () => {
    const result = fitModel(onPowerLaw(5, 0.5), { asOf: '2024-01-31T10:00:01Z', source: SOURCE });
    expect(result.model.name).toBe('log-linear');
  });
});

describe('the exponent of the followers', () => {
  it('is that of the history when there are ten sales per coefficient', () => {
    const model = logLinearOf(onPowerLaw(32, 0.45));
    expect(model.features.map(({ name }) => name)).toEqual(['followers']);
    expect(model.features[0]?.coefficient).toBeCloseTo(0.45, 6);
    expect(model.ridge).toBe(0);
  });

  it('is drawn to that of the prior when there are fewer, as by `coefficients - sales / 10` sales', () => {
    const sales = pastSales(5, (n) => ({
      followers: 10 ** (4 + n),
      peakRate: Math.round(1e9 * 10 ** (0.4 * n)),
    }));
    expect(exponentOf(sales)).toBeCloseTo((5 * 0.4 + 1.5 * 0.7) / 6.5, 6);
    expect(logLinearOf(sales).ridge).toBe(1.5);
  });

  it.each([
    [19, 0.1],
    [20, 0],
  ])('of %d sales is drawn as by %d sales', (count, ridge) => {
    expect(logLinearOf(onPowerLaw(count, 0.5)).ridge).toBeCloseTo(ridge, 9);
  });

  it('is held at nought when more followers had smaller peaks', () => {
    const result = fitted(onPowerLaw(24, -0.3));
    const warning =
      'the sales with more followers had smaller peaks, which no model may learn: the exponent is held at 0, and the followers change nothing';
    expect(result.warnings).toEqual([warning]);
    expect(result.model).toMatchObject({
      features: [{ name: 'followers', coefficient: 0, standardError: 0 }],
      leverage: [[0]],
      degreesOfFreedom: 23,
      because: `fitted to 24 past on-sales: the peak grows with the power 0 of the followers; sigma 0.898 with 23 degrees of freedom, R2 0; ${warning}`,
    });
  });

  it.each([
    [1_999_999, 0.7, 0],
    [2_000_000, 0.2, 0.2],
  ])('of audiences up to %d, the smallest one million, is %d', (most, exponent, own) => {
    const sales = pastSales(40, (n) => {
      const followers = n % 2 === 0 ? 1_000_000 : most;
      return { followers, peakRate: Math.round(1e9 * followers ** 0.2) };
    });
    expect(exponentOf(sales)).toBeCloseTo(exponent, 6);
    expect(fitted(sales).warnings).toEqual(
      own === 0
        ? [
            "the largest audience is less than twice the smallest, so the exponent is not fitted: it is held at 0.7, the prior's",
          ]
        : [],
    );
  });
});

describe('the fit', () => {
  it('says what it was fitted to and how well', () => {
    const { followers, sales, degreesOfFreedom, because } = logLinearOf(onPowerLaw(16, 0.5));
    expect({ followers, sales, degreesOfFreedom }).toEqual({
      followers: { least: 10_000, most: 31_622_777 },
      sales: 16,
      degreesOfFreedom: 14,
    });
    expect(because).toBe(
      'fitted to 16 past on-sales: the peak grows with the power 0.505 of the followers; sigma 0.434 with 14 degrees of freedom, R2 0.914; with fewer than ten sales per coefficient, slopes are drawn to the prior (the exponent to 0.7, the others to 0) as by 0.4 sales',
    );
  });

  it('of sales on a line has no less scatter than a tenth', () => {
    const sales = pastSales(30, (n) => ({ followers: 1000 * 2 ** (n % 10), peakRate: 7 * 2 ** (n % 10) }));
    expect(logLinearOf(sales)).toMatchObject({ sigma: 0.1, rSquared: 1 });
  });

  it('of peaks that are all the same explains nothing', () => {
    const sales = pastSales(30, (n) => ({ followers: 1000 * 2 ** (n % 10), peakRate: 50 }));
    expect(logLinearOf(sales)).toMatchObject({ sigma: 0.1, rSquared: 0 });
    expect(exponentOf(sales)).toBe(0);
    expect(fitted(sales).warnings).toEqual([]);
  });

  it('is the same whatever the order of the sales', () => {
    fc.assert(
      fc.property(anyHistory, fc.infiniteStream(fc.nat()), (sales, order) => {
        const keys = new Map(sales.map((sale) => [sale, order.next().value]));
        const shuffled = [...sales].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        expect(fitted(shuffled)).toEqual(fitted(sales));
      }),
      { numRuns: 50 },
    );
  });

  it('has numbers of nine significant digits and ten decimals', () => {
    fc.assert(
      fc.property(anyHistory, (sales) => {
        const { model } = fitted(sales);
        const numbers =
          JSON.stringify({ ...model, because: '', leftOut: [], followers: {} }).match(/[-\d.e]+\d/g) ?? [];
        for (const number of numbers) {
          const value = Number(number);
          expect(Math.abs(Number(value.toPrecision(9)) - value)).toBeLessThanOrEqual(0);
          expect(Math.abs(Number(value.toFixed(10)) - value)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 50 },
    );
  });
});
