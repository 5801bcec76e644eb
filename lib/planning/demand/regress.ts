import { leastSquares, triangularRoot } from '../statistics/index.js';
import type { Column } from './choose-features.js';

/** What was fitted, in the order of the columns; the followers first, fitted or held. */
export interface Fit {
  readonly intercept: number;
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** Upper triangle, row by row; zeros for an exponent that was held. */
  readonly leverage: readonly (readonly number[])[];
  readonly sigma: number;
  readonly degreesOfFreedom: number;
  readonly rSquared: number;
  readonly ridge: number;
}

/** What the exponent of the followers is drawn to, or held at. */
export interface Exponent {
  readonly value: number;
  readonly isHeld: boolean;
}

/** No history foretells an on-sale better than to a tenth, however well its few sales lie on a line. */
const LEAST_SIGMA = 0.1;
/** Sales for every coefficient with which nothing needs to be drawn to a prior. */
const ENOUGH_PER_COEFFICIENT = 10;

/**
 * Fits ln(peak) to the followers and other centred features. With fewer than ten sales per coefficient the slopes are
 * drawn to the prior (ridge): the exponent of the followers to its value, the others to none, as by
 * `coefficients - sales / 10` more sales that lie on the prior, with the spread of the features. The intercept is free.
 */
export function regress(logPeaks: readonly number[], columns: readonly Column[], exponent: Exponent): Fit {
  const [followers] = columns;
  const free = exponent.isHeld ? columns.slice(1) : columns;
  const width = 1 + free.length;
  const ridge = free.length === 0 ? 0 : Math.max(0, width - logPeaks.length / ENOUGH_PER_COEFFICIENT);
  const targets = logPeaks.map((value, at) => value - exponent.value * (followers?.centred[at] ?? 0));
  const rows = logPeaks.map((_, at) => [1, ...free.map(({ centred }) => centred[at] ?? 0)]);
  const penalties = [0, ...free.map(({ centred }) => ridge * meanSquare(centred))];
  const fit = leastSquares(rows, targets, penalties);
  const [intercept = 0, ...slopes] = fit.coefficients;
  const [first = 0, ...others] = slopes;
  const sigma = Math.max(LEAST_SIGMA, fit.sigma);
  const errors = free.map((_, at) => sigma * Math.sqrt(fit.inverse[at + 1]?.[at + 1] ?? 0));
  // Centred columns have no part in the intercept, so the rest of the inverse is the inverse of the rest.
  const root = triangularRoot(fit.inverse.slice(1).map((row) => row.slice(1)));
  return {
    intercept,
    coefficients: exponent.isHeld ? [exponent.value, ...slopes] : [exponent.value + first, ...others],
    standardErrors: exponent.isHeld ? [0, ...errors] : errors,
    leverage: exponent.isHeld ? [columns.map(() => 0), ...root] : root,
    sigma,
    degreesOfFreedom: fit.degreesOfFreedom,
    rSquared: explainedShare(logPeaks, fit.sumOfSquaredResiduals),
    ridge,
  };
}

/** A ridge can leave more scatter than there was; that explains nothing. */
function explainedShare(logPeaks: readonly number[], left: number): number {
  const mean = logPeaks.reduce((sum, value) => sum + value, 0) / logPeaks.length;
  const all = logPeaks.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  // Peaks that are all the same scatter by rounding alone.
  return all < 1e-12 ? 0 : Math.max(0, 1 - left / all);
}

function meanSquare(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}
