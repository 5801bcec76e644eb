import { englishNumbers } from './english-numbers.js';

const format = englishNumbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Money for a person: `1,204.50 EUR`. */
export function formatAmount(amount: number, currency: string): string {
  return `${format(amount)} ${currency}`;
}
