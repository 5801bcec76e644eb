import { quote } from '../issues/index.js';
import { sum } from '../statistics/index.js';
import { byCodePoint, formatAmount } from '../wording/index.js';
import { apportion } from './apportion.js';
import type { CostInput, PooledNodes } from './cost-input.js';
import { type CostLine, formatHours } from './cost-line.js';
import { centsFor, toAmount } from './money.js';
import { instancePrice } from './price-book.js';
import { lengthOf, stretchesOf } from './season.js';
import { shareByLoad } from './share-by-load.js';

/**
 * The nodes of a pool, shared by the events in proportion to their load at each moment.
 *
 * @throws RangeError when a load is of an event that is not among the events
 */
export function poolLine(input: CostInput, events: ReadonlySet<string>, pool: PooledNodes): CostLine {
  const { prices } = input;
  const { name, instanceType, minSize, peakNodes, nodes } = pool;
  const price = instancePrice(prices, instanceType) ?? 0;
  const sizes = stretchesOf(
    input,
    minSize,
    nodes.map((step) => ({ at: step.at, value: step.nodes })),
  );
  const seconds = sum(sizes.map((size) => size.value * size.seconds));
  const mostNodes = sizes.reduce((most, { value }) => Math.max(most, value), Math.max(peakNodes, minSize));
  const total = centsFor(seconds, price);
  const { uses, idle } = usesOf(input, events, pool);
  const amounts = apportion(total, [...uses.map((use) => use.seconds), idle]);
  const ofAll = `of ${formatHours(seconds)} node-hours of ${name}`;
  return {
    kind: 'nodes',
    total,
    standing: centsFor(mostNodes * lengthOf(input), price),
    unallocated: amounts.at(-1) ?? 0,
    parts: uses.map((use, index) => {
      const amount = amounts[index] ?? 0;
      const share = formatAmount(toAmount(amount), prices.currency);
      return { event: use.event, amount, because: `${formatHours(use.seconds)} ${ofAll} (${share})` };
    }),
    arithmetic: `${formatHours(seconds)} node-hours x ${price} ${prices.currency} (${instanceType}, prices of ${prices.date})`,
  };
}

interface Use {
  readonly event: string;
  readonly seconds: number;
}

/** Sorted by event, so that the order of the input decides about no cent. */
function usesOf(
  input: CostInput,
  events: ReadonlySet<string>,
  pool: PooledNodes,
): { readonly uses: readonly Use[]; readonly idle: number } {
  const stranger = pool.shares.find(({ event }) => !events.has(event));
  if (stranger !== undefined) {
    throw new RangeError(
      `pool ${quote(pool.name)} has a load of ${quote(stranger.event)}, which is no event`,
    );
  }
  const shares = pool.shares.toSorted((a, b) => byCodePoint(a.event, b.event));
  const { ofShares, idle } = shareByLoad(input, { ...pool, shares });
  const byEvent = new Map<string, number>();
  for (const [index, { event }] of shares.entries()) {
    byEvent.set(event, (byEvent.get(event) ?? 0) + (ofShares[index] ?? 0));
  }
  const uses = [...byEvent].map(([event, seconds]) => ({ event, seconds }));
  return { uses: uses.filter(({ seconds }) => seconds > 0), idle };
}
