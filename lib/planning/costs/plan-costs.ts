import type { Issue } from '../issues/index.js';
import { sum } from '../statistics/index.js';
import { byCodePoint, formatAmount } from '../wording/index.js';
import { budgetIssues } from './budget-issues.js';
import type { CostInput } from './cost-input.js';
import { COST_KINDS, type CostLine, type CostPart } from './cost-line.js';
import { databaseLine, fixedLine } from './event-lines.js';
import { toAmount } from './money.js';
import { controlPlaneLine, loadBalancerLine } from './platform-lines.js';
import { poolLine } from './pool-line.js';
import type { PriceBook } from './price-book.js';
import { priceGaps } from './price-gaps.js';
import type { Cost, Costs } from './schema.js';

/** What a season costs, and who pays for it. The events and what is unallocated add up to the total. */
export interface CostPlan {
  readonly costs: Costs;
  /** Sorted by event. */
  readonly events: readonly (Cost & { readonly event: string })[];
  /** In the order of the input. */
  readonly pools: readonly (Cost & { readonly name: string })[];
  /** Prices that are missing, which count as nothing, and budgets that are exceeded; all of them errors. */
  readonly issues: readonly Issue[];
  readonly warnings: readonly string[];
}

/**
 * Multiplies what a season uses by prices, and charges each event with what it used.
 *
 * @throws RangeError for a season that ends before it begins, a load below zero, or a user that is no event
 */
export function planCosts(input: CostInput): CostPlan {
  const { prices, budget = {} } = input;
  const ids = new Set(input.events.map(({ event }) => event).sort(byCodePoint));
  const poolLines = input.pools.map((pool) => ({ name: pool.name, line: poolLine(input, ids, pool) }));
  const lines = [
    ...poolLines.map(({ line }) => line),
    loadBalancerLine(input),
    controlPlaneLine(input),
    databaseLine(input, ids, 'rds'),
    databaseLine(input, ids, 'cluster'),
    fixedLine(input, ids),
  ];
  const costs = costsOf(input, lines);
  const events = eventCosts(prices, ids, lines);
  return {
    costs,
    events,
    pools: poolLines.map(({ name, line }) => ({
      name,
      amount: toAmount(line.total),
      because: line.arithmetic,
    })),
    issues: [
      ...priceGaps(input),
      ...budgetIssues(budget, { currency: prices.currency, total: costs.total, events }),
    ],
    warnings: ageWarnings(input),
  };
}

function costsOf({ prices, from, to }: CostInput, lines: readonly CostLine[]): Costs {
  const { currency, source, date } = prices;
  const total = sum(lines.map((line) => line.total));
  const standing = sum(lines.map((line) => line.standing));
  const money = (cents: number) => formatAmount(toAmount(cents), currency);
  const terms = COST_KINDS.flatMap((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind && line.total > 0);
    const amount = money(sum(ofKind.map((line) => line.total)));
    if (ofKind.length === 0) return [];
    if (kind === 'nodes') return [`${amount} for nodes`];
    return [`${amount} for ${kind} (${ofKind.map(({ arithmetic }) => arithmetic).join(' + ')})`];
  });
  return {
    currency,
    prices: { source, date },
    total: toAmount(total),
    unallocated: toAmount(sum(lines.map((line) => line.unallocated))),
    standing: toAmount(standing),
    saving: standing === 0 ? 0 : Math.round((1 - total / standing) * 1000) / 10,
    because: `${terms.length === 0 ? 'nothing is used that has a price' : terms.join(' + ')}, from ${from} to ${to}; ${money(standing)} if all of it stood at its peak`,
  };
}

function eventCosts(
  prices: PriceBook,
  ids: ReadonlySet<string>,
  lines: readonly CostLine[],
): CostPlan['events'] {
  const byEvent = new Map<string, CostPart[]>([...ids].map((event) => [event, []]));
  for (const part of lines.flatMap(({ parts }) => parts)) byEvent.get(part.event)?.push(part);
  return [...byEvent].map(([event, parts]) => {
    const terms = parts.map(({ because }) => because).join(' + ');
    return {
      event,
      amount: toAmount(sum(parts.map(({ amount }) => amount))),
      because: terms === '' ? 'it uses nothing that has a price' : `${terms}, prices of ${prices.date}`,
    };
  });
}

/** Dates sort as texts; the 29th of February is a year old on the 1st of March. */
function ageWarnings({ asOf, prices: { date } }: CostInput): string[] {
  const aYearOn = `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`;
  if (asOf.slice(0, 10) <= aYearOn) return [];
  return [
    `prices: they are of ${date}, more than a year before ${asOf.slice(0, 10)}; look them up again and date them anew`,
  ];
}
