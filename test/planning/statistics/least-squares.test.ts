import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares, studentTQuantile } from '../../../lib/planning/statistics/index.js';

/** True when at least so many significant digits agree. */
function expectDigits(actual: readonly number[], certified: readonly number[], digits: number): void {
  expect(actual).toHaveLength(certified.length);
  for (const [at, value] of certified.entries()) {
    expect(Math.abs((actual[at] ?? Number.NaN) / value - 1)).toBeLessThan(10 ** -digits);
  }
}

/**
 * Longley's regression, which breaks solvers that square the condition of the columns. Data and certified values:
 * NIST Statistical Reference Datasets, https://www.itl.nist.gov/div898/strd/lls/data/LINKS/DATA/Longley.dat
 */
const LONGLEY = [
  [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
  [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];

describe('the regression of Longley', () => {
  const fit = leastSquares(
    LONGLEY.map(([, ...predictors]) => [1, ...predictors]),
    LONGLEY.map(([employed = Number.NaN]) => employed),
  );

  it('has the certified coefficients to eleven digits', () => {
    expectDigits(
      fit.coefficients,
      [
        -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
        -0.0511041056535807, 1829.15146461355,
      ],
      11,
    );
  });

  it('has the certified standard errors to eleven digits', () => {
    expectDigits(
      fit.standardErrors,
      [
        890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675,
        0.22607320006937, 455.478499142212,
      ],
      11,
    );
  });

  it('has the certified scatter to twelve digits', () => {
    expectDigits([fit.sigma, fit.sumOfSquaredResiduals], [304.854073561965, 836424.055505915], 12);
    expect(fit.degreesOfFreedom).toBe(9);
  });
});

/**
 * Stopping distances of fifty cars (Ezekiel, Methods of Correlation Analysis, 1930; the data set `cars` of R). The
 * intervals are those of `predict(lm(dist ~ speed), interval = "prediction")`, as tutorials of R print them.
 */
const CARS: readonly (readonly [speed: number, distances: readonly number[]])[] = [
  [4, [2, 10]],
  [7, [4, 22]],
  [8, [16]],
  [9, [10]],
  [10, [18, 26, 34]],
  [11, [17, 28]],
  [12, [14, 20, 24, 28]],
  [13, [26, 34, 34, 46]],
  [14, [26, 36, 60, 80]],
  [15, [20, 26, 54]],
  [16, [32, 40]],
  [17, [32, 40, 50]],
  [18, [42, 56, 76, 84]],
  [19, [36, 46, 68]],
  [20, [32, 48, 52, 56, 64]],
  [22, [66]],
  [23, [54]],
  [24, [70, 92, 93, 120]],
  [25, [85]],
];

describe('the stopping distances of cars', () => {
  const cars = CARS.flatMap(([speed, distances]) => distances.map((distance) => [speed, distance] as const));
  const fit = leastSquares(
    cars.map(([speed]) => [1, speed]),
    cars.map(([, distance]) => distance),
  );

  it('have the published line', () => {
    expect(cars).toHaveLength(50);
    expectDigits(fit.coefficients, [-17.5791, 3.9324], 5);
    expectDigits(fit.standardErrors, [6.7584, 0.4155], 4);
    expectDigits([fit.sigma], [15.38], 3);
  });

  it('have the published 95 % prediction interval at 12 miles per hour', () => {
    const row = [1, 12];
    const leverage = row.reduce(
      (sum, a, i) =>
        sum + row.reduce((inner, b, j) => inner + a * b * (fit.inverse[i]?.[j] ?? Number.NaN), 0),
      0,
    );
    const middle = row.reduce((sum, x, at) => sum + x * (fit.coefficients[at] ?? Number.NaN), 0);
    const half = studentTQuantile(0.975, fit.degreesOfFreedom) * fit.sigma * Math.sqrt(1 + leverage);
    expectDigits([middle, middle - half, middle + half], [29.60981, -1.749529, 60.96915], 6);
  });
});

describe('least squares', () => {
  const rows = [
    [1, 0],
    [1, 1],
    [1, 2],
    [1, 3],
  ];

  it('shrink a penalised coefficient by n / (n + penalty) of its own, and leave the others', () => {
    // The slope of the centred line is 10 / 5; a penalty of 5 halves it.
    const centred = rows.map(([one = 0, x = 0]) => [one, x - 1.5]);
    const fit = leastSquares(centred, [1, 3, 5, 7], [0, 5]);
    expectDigits(fit.coefficients, [4, 1], 12);
    expect(fit.inverse[1]?.[1]).toBeCloseTo(1 / 10, 12);
    expect(fit.degreesOfFreedom).toBe(2);
  });

  it('are the same with penalties of nothing', () => {
    expect(leastSquares(rows, [1, 3, 4, 7], [0, 0])).toEqual(leastSquares(rows, [1, 3, 4, 7]));
  });

  it('leave residuals that no column has a part in', () => {
    const anyRow = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 6, maxLength: 12 }), (data) => {
        const columns = data.map(([, ...rest]) => [1, ...rest]);
        const values = data.map(([value = 0]) => value);
        let fit: ReturnType<typeof leastSquares>;
        try {
          fit = leastSquares(columns, values);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        for (const at of [0, 1, 2, 3]) {
          const part = columns.reduce((sum, row, i) => {
            const fitted = row.reduce((inner, x, j) => inner + x * (fit.coefficients[j] ?? Number.NaN), 0);
            return sum + (row[at] ?? Number.NaN) * ((values[i] ?? Number.NaN) - fitted);
          }, 0);
          expect(Math.abs(part)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it.each([
    ['no rows', [], [], '0 coefficients cannot be told from 0 rows of 0 values'],
    [
      'as many coefficients as rows',
      rows.slice(2),
      [1, 2],
      '2 coefficients cannot be told from 2 rows of 2 values',
    ],
    ['a value too few', rows, [1, 2, 3], '2 coefficients cannot be told from 4 rows of 3 values'],
    ['a row of another length', [...rows, [1]], [1, 2, 3, 4, 5], 'rows of different lengths'],
    [
      'a column that is a sum of others',
      rows.map(([a = 0, b = 0]) => [a, b, a + b]),
      [1, 2, 3, 4],
      'column 2 is a sum of the others',
    ],
    ['a column of nothing', rows.map(() => [1, 0]), [1, 2, 3, 4], 'column 1 is a sum of the others'],
  ])('refuse %s', (_title, data, values, message) => {
    expect(() => leastSquares(data, values)).toThrow(new RangeError(message));
  });
});
