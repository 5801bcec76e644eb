const COUNT = new Intl.NumberFormat('en-US');

/** A number for a person: `18,240`, `0.5`. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}
