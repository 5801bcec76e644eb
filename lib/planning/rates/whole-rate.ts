/**
 * Rounded up to whole requests, from nine significant digits: the last bits of a power or an exponential differ between
 * machines, and must not turn 1,200 into 1,201; and 0.001 x 3,000,000 is to stay 3,000.
 */
export function wholeRate(rate: number): number {
  return Math.min(Math.ceil(Number(rate.toPrecision(9))), Number.MAX_SAFE_INTEGER);
}
