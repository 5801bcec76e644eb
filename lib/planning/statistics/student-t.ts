import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * What a share of Student's t distribution lies below: 1.6449 at 0.95 for very many degrees of freedom, more for few.
 *
 * @throws RangeError when the share is not between 0 and 1, or the degrees of freedom are not more than 0
 */
export function studentTQuantile(share: number, degreesOfFreedom: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`${share} is not a share between 0 and 1`);
  if (!(degreesOfFreedom > 0)) throw new RangeError(`${degreesOfFreedom} degrees of freedom are too few`);
  return quantile(share, degreesOfFreedom);
}
