import type { Cents } from './money.js';

/** Weights are taken to a millionth, so that the division below is one of whole numbers. */
const PRECISION = 1_000_000;

/**
 * Divides cents in proportion to weights by largest remainder: the parts add up to the total, and each is less than a
 * cent from its proportion. Of equal remainders the first one gets the cent; weights of nothing share equally.
 */
export function apportion(total: Cents, weights: readonly number[]): Cents[] {
  const exact = weights.map((weight) => BigInt(Math.round(weight * PRECISION)));
  const shares = exact.some((share) => share > 0n) ? exact : exact.map(() => 1n);
  const whole = shares.reduce((all, share) => all + share, 0n);
  const quotas = shares.map((share) => BigInt(total) * share);
  const parts = quotas.map((quota) => Number(quota / whole));
  const left = total - parts.reduce((all, part) => all + part, 0);
  const remainders = quotas.map((quota, index) => ({ index, rest: quota % whole }));
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of remainders.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
