const AMOUNT = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Money for a person: `1,204.50 EUR`. */
export function formatAmount(amount: number, currency: string): string {
  return `${AMOUNT.format(amount)} ${currency}`;
}
