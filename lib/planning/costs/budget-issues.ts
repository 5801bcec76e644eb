import { type Issue, quote } from '../issues/index.js';
import { formatAmount } from '../wording/index.js';
import type { Budget } from './cost-input.js';

/** What a budget is held against. */
export interface Spending {
  readonly currency: string;
  readonly total: number;
  readonly events: readonly { readonly event: string; readonly amount: number }[];
}

/** Each event above what one event may cost, and a total above what all may cost together. */
export function budgetIssues(budget: Budget, { currency, total, events }: Spending): Issue[] {
  const { event: mostOfEvent = Number.POSITIVE_INFINITY, total: mostOfAll = Number.POSITIVE_INFINITY } =
    budget;
  const money = (amount: number) => formatAmount(amount, currency);
  const dear = events
    .filter(({ amount }) => amount > mostOfEvent)
    .map(({ event, amount }) => ({
      field: 'budget.event',
      problem: `event ${quote(event)} costs ${money(amount)}`,
      allowed: `at most ${money(mostOfEvent)} for an event`,
      mend: 'raise budget.event, or give the event a tier with a lower quantile or fewer pods',
    }));
  const excess = {
    field: 'budget.total',
    problem: `all events and the platform together cost ${money(total)}`,
    allowed: `at most ${money(mostOfAll)}`,
    mend: 'raise budget.total, or plan fewer nodes: lower tiers, a shorter hold, smaller minSize of pools',
  };
  return [...dear, ...(total > mostOfAll ? [excess] : [])].map(({ field, ...words }) => ({
    severity: 'error',
    place: { file: 'policy', field },
    ...words,
  }));
}
