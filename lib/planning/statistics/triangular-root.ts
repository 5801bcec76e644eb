import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/**
 * The upper triangle V with V'V = the matrix (Cholesky), row by row from the diagonal on: `x' matrix x` is then the sum
 * of the squares of `V x`, and its first column has a part in the first row alone.
 *
 * @throws RangeError when the matrix is not positive definite
 */
export function triangularRoot(matrix: readonly (readonly number[])[]): number[][] {
  if (matrix.length === 0) return [];
  const decomposition = new CholeskyDecomposition(new Matrix(matrix.map((row) => [...row])));
  if (!decomposition.isPositiveDefinite()) throw new RangeError('the matrix is not positive definite');
  return decomposition.lowerTriangularMatrix
    .transpose()
    .to2DArray()
    .map((row, at) => row.slice(at));
}
