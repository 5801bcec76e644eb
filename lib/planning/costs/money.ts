/** Hundredths of a currency, whole: sums of them are exact. */
export type Cents = number;

const AMOUNT = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

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

/** For a person: `1,204.50 EUR`. */
export function formatAmount(amount: number, currency: string): string {
  return `${AMOUNT.format(amount)} ${currency}`;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
