import { inverse, Matrix, QrDecomposition } from 'ml-matrix';
import { dot } from './sum.js';

/** What is left of a column beside the columns before it, as a share of its length, when it says nothing new. */
const NOTHING_NEW = 1e-12;

/** A linear regression: `values = rows x coefficients + scatter`. */
export interface Regression {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** Standard deviation of the scatter around the fit, with the degrees of freedom in the denominator. */
  readonly sigma: number;
  /** Values less coefficients. */
  readonly degreesOfFreedom: number;
  readonly sumOfSquaredResiduals: number;
  /** (X'X + penalties)^-1: times sigma squared, the covariance of the coefficients. */
  readonly inverse: readonly (readonly number[])[];
}

/**
 * Least squares by Householder's QR decomposition, which does not square the condition of the columns as the normal
 * equations do. A constant is a column of ones.
 *
 * @param penalties ridge: how much the square of each coefficient weighs beside the squared residuals; added as rows
 *   below the data. The degrees of freedom stay those of the fit without.
 * @throws RangeError when there are no more values than coefficients, rows of another length, or a column that is a
 *   sum of others
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  penalties: readonly number[] = [],
): Regression {
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.length <= width || rows.length !== values.length) {
    throw new RangeError(
      `${width} coefficients cannot be told from ${rows.length} rows of ${values.length} values`,
    );
  }
  if (rows.some(({ length }) => length !== width)) throw new RangeError('rows of different lengths');
  const { augmented, targets } = augment(rows, values, penalties);
  const decomposition = new QrDecomposition(augmented);
  const triangle = decomposition.upperTriangularMatrix;
  refuseDependent(triangle, augmented);
  const coefficients = decomposition.solve(Matrix.columnVector(targets)).to1DArray();
  const inverted = inverse(triangle);
  const covariance = inverted.mmul(inverted.transpose());
  const sumOfSquaredResiduals = residualsOf(rows, values, coefficients).reduce((sum, r) => sum + r * r, 0);
  const degreesOfFreedom = rows.length - width;
  const sigma = Math.sqrt(sumOfSquaredResiduals / degreesOfFreedom);
  return {
    coefficients,
    standardErrors: covariance.diagonal().map((variance) => sigma * Math.sqrt(variance)),
    sigma,
    degreesOfFreedom,
    sumOfSquaredResiduals,
    inverse: covariance.to2DArray(),
  };
}

/** Ridge as rows: each wants the root of its penalty, times its coefficient, to be zero. */
function augment(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  penalties: readonly number[],
): { readonly augmented: Matrix; readonly targets: number[] } {
  const width = rows[0]?.length ?? 0;
  const extra = penalties.flatMap((penalty, column) =>
    penalty > 0 ? [Array.from({ length: width }, (_, at) => (at === column ? Math.sqrt(penalty) : 0))] : [],
  );
  return {
    augmented: new Matrix([...rows.map((row) => [...row]), ...extra]),
    targets: [...values, ...extra.map(() => 0)],
  };
}

function refuseDependent(triangle: Matrix, columns: Matrix): void {
  for (const [column, rest] of triangle.diagonal().entries()) {
    const length = Math.hypot(...columns.getColumn(column));
    // Also refuses what is no number.
    if (!(Math.abs(rest) > NOTHING_NEW * length))
      throw new RangeError(`column ${column} is a sum of the others`);
  }
}

function residualsOf(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  coefficients: readonly number[],
): number[] {
  return values.map((value, at) => value - dot(rows[at] ?? [], coefficients));
}
