/**
 * The quantile of a sample, type 7 of Hyndman and Fan (Sample Quantiles in Statistical Packages, The American
 * Statistician 50, 1996): in the sorted sample, the place `share x (n - 1)` counted from 0, between two values on the
 * straight line from one to the other. It is what R, NumPy and spreadsheets give when nothing else is asked for.
 *
 * @throws RangeError for an empty sample, or a share that is not from 0 to 1
 */
export function sampleQuantile(sample: readonly number[], share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share from 0 to 1`);
  const sorted = [...sample].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('an empty sample has no quantiles');
  return below + (place - Math.floor(place)) * (above - below);
}
