/** Hundredths of a currency, whole: sums of them are exact. */
export type Cents = number;

/** @throws RangeError when there are so many that they cannot be counted exactly */
export function toCents(amount: number): Cents {
  const cents = Math.round(amount * 100);
  if (!Number.isSafeInteger(cents)) throw new RangeError(`${amount} cannot be counted in cents`);
  return cents;
}

/** What so many seconds cost at a price per hour. */
export function centsFor(seconds: number, price: number): Cents {
  return toCents((seconds * price) / 3600);
}

/** The number with at most two decimals that a file holds. */
export function toAmount(cents: Cents): number {
  return cents / 100;
}
