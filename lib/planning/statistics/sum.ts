export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The sum of the products; what one list has more than the other counts as zero. */
export function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((factor, at) => factor * (b[at] ?? 0)));
}
