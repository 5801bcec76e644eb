import { describe, expect, it } from 'vitest';
import { triangularRoot } from '../../../lib/planning/statistics/index.js';

describe('the triangular root', () => {
  it('is the upper triangle whose square is the matrix, row by row from the diagonal on', () => {
    expect(
      triangularRoot([
        [4, 2, 6],
        [2, 10, 6],
        [6, 6, 26],
      ]),
    ).toEqual([[2, 1, 3], [3, 1], [4]]);
  });

  it('of nothing is nothing', () => {
    expect(triangularRoot([])).toEqual([]);
  });

  it('is refused where there is none', () => {
    expect(() =>
      triangularRoot([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow(new RangeError('the matrix is not positive definite'));
  });
});
