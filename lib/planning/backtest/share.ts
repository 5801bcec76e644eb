/** A ratio to four decimals. */
export function share(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 10_000;
}

/** An amount to two decimals. */
export function amount(value: number): number {
  return Math.round(value * 100) / 100;
}
