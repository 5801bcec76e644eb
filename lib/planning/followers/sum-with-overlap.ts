/** The overlap counts to nine decimals. */
const ONE = 1_000_000_000;

/**
 * The largest audience and the part of the others that is not in it: `largest + (1 - overlap) x sum of the rest`,
 * in whole numbers, halves rounded up; at most the largest number that is exact.
 */
export function sumWithOverlap(largest: number, rest: readonly number[], overlap: number): number {
  const others = rest.reduce((sum, followers) => sum + BigInt(followers), 0n);
  const added = others * BigInt(ONE - Math.round(overlap * ONE));
  const whole = (added * 2n + BigInt(ONE)) / BigInt(2 * ONE);
  return Number(atMost(BigInt(largest) + whole, BigInt(Number.MAX_SAFE_INTEGER)));
}

function atMost(value: bigint, most: bigint): bigint {
  return value < most ? value : most;
}
