import { formatCount } from '../../../lib/planning/wording/index.js';

const MONEY = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `USD 1,204.50` */
export function money(amount: number, currency: string): string {
  return `${currency} ${MONEY.format(amount)}`;
}

/** `1 pod`, `2 pods` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
