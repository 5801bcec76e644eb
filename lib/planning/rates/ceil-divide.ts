/** Division of whole numbers, rounded up; exact, as rates times quantiles are more than a number holds. */
export function ceilDivide(dividend: bigint, divisor: bigint): number {
  return Number((dividend + divisor - 1n) / divisor);
}
