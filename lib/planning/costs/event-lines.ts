import { quote } from '../issues/index.js';
import { sum } from '../statistics/index.js';
import { formatAmount } from '../wording/index.js';
import { apportion } from './apportion.js';
import type { CostInput } from './cost-input.js';
import { type CostLine, formatHours } from './cost-line.js';
import { centsFor, toAmount, toCents } from './money.js';
import type { DatabaseKind } from './price-book.js';
import { offsetsIn } from './season.js';

const DATABASE_NAMES: Readonly<Record<DatabaseKind, string>> = {
  cluster: 'a database in the cluster',
  rds: 'a database on Amazon RDS',
};

/**
 * The databases of one kind, each charged to its event.
 *
 * @throws RangeError when one is of an event that is not among the events
 */
export function databaseLine(input: CostInput, events: ReadonlySet<string>, kind: DatabaseKind): CostLine {
  const { currency, databases = {} } = input.prices;
  const price = databases[kind] ?? 0;
  const uses = secondsByEvent(input, events, kind);
  const seconds = uses.map((use) => use.seconds);
  const total = centsFor(sum(seconds), price);
  const amounts = price === 0 ? [] : apportion(total, seconds);
  return {
    kind: 'databases',
    total,
    standing: total,
    unallocated: 0,
    parts: amounts.map((amount, index) => {
      const { event = '', seconds = 0 } = uses[index] ?? {};
      const words = `${formatHours(seconds)} hours of ${DATABASE_NAMES[kind]} x ${price} ${currency}`;
      return { event, amount, because: `${words} (${formatAmount(toAmount(amount), currency)})` };
    }),
    arithmetic: `${formatHours(sum(seconds))} hours of ${DATABASE_NAMES[kind]} x ${price} ${currency}`,
  };
}

/** What each event costs once. */
export function fixedLine({ prices }: CostInput, events: ReadonlySet<string>): CostLine {
  const { currency, perEvent = 0 } = prices;
  const total = toCents(events.size * perEvent);
  const amounts = apportion(
    total,
    [...events].map(() => 1),
  );
  const parts = [...events].map((event, index) => {
    const amount = amounts[index] ?? 0;
    return { event, amount, because: `${perEvent} ${currency} for each event` };
  });
  return {
    kind: 'fixed prices',
    total,
    standing: total,
    unallocated: 0,
    parts: perEvent === 0 ? [] : parts,
    arithmetic: `${events.size} x ${perEvent} ${currency}`,
  };
}

function secondsByEvent(
  input: CostInput,
  events: ReadonlySet<string>,
  kind: DatabaseKind,
): { readonly event: string; readonly seconds: number }[] {
  const offsetOf = offsetsIn(input);
  const seconds = new Map([...events].map((event) => [event, 0]));
  for (const { event, from, to } of input.databases.filter((use) => use.kind === kind)) {
    const before = seconds.get(event);
    if (before === undefined) throw new RangeError(`a database is of ${quote(event)}, which is no event`);
    seconds.set(event, before + Math.max(offsetOf(to) - offsetOf(from), 0));
  }
  return [...seconds].map(([event, time]) => ({ event, seconds: time })).filter((use) => use.seconds > 0);
}
