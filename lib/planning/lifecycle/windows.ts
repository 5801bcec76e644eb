import type { Sale } from '../events/index.js';
import { earlier, type InstantText, later } from '../instants/index.js';
import { quote } from '../issues/index.js';
import type { Policy } from '../policy/index.js';
import { Duration } from '../units/index.js';
import { formatList } from '../wording/index.js';
import { nodeLead } from './node-lead.js';

/** A time of high demand: from the start of a sale until the crowd has gone. */
export interface SaleWindow {
  /** When the pods of the peak are asked for, so that they are ready at the opening. */
  readonly scaleUpAt: InstantText;
  readonly opensAt: InstantText;
  readonly closesAt: InstantText;
  readonly because: string;
}

/** The window of one sale, or of several that run into each other. */
interface Period extends Omit<SaleWindow, 'because'> {
  /** In the order of their openings. */
  readonly sales: readonly Sale[];
  /** The one that closes last. */
  readonly last: Sale;
  /** True when it closes with that sale's end; otherwise it is held. */
  readonly endsWithSale: boolean;
}

/**
 * The windows of an event: every start of a sale opens one, which closes when the sale ends, at the latest after
 * `hold`. Windows between which there is no time to scale down and up again are one.
 *
 * @returns sorted by opening; each scales up after the one before has closed
 * @throws RangeError when a window is not of the years 0000 to 9999
 */
export function windowsOf(sales: readonly Sale[], policy: Policy): SaleWindow[] {
  const periods = sales
    .map((sale) => periodOf(sale, policy))
    .sort((a, b) => (a.opensAt < b.opensAt ? -1 : Number(a.opensAt > b.opensAt)));
  const merged: Period[] = [];
  for (const period of periods) {
    const before = merged.at(-1);
    if (before === undefined || before.closesAt < period.scaleUpAt) merged.push(period);
    else merged[merged.length - 1] = merge(before, period);
  }
  return merged.map((period) => {
    const { scaleUpAt, opensAt, closesAt } = period;
    return { scaleUpAt, opensAt, closesAt, because: reason(period, policy) };
  });
}

function periodOf(sale: Sale, { hold, leadTimes }: Policy): Period {
  const { opensAt, closesAt } = sale;
  const held = later(opensAt, Duration.parse(hold));
  const endsWithSale = closesAt !== undefined && closesAt < held;
  return {
    scaleUpAt: earlier(opensAt, nodeLead(leadTimes)),
    opensAt,
    closesAt: endsWithSale ? closesAt : held,
    endsWithSale,
    sales: [sale],
    last: sale,
  };
}

function merge(before: Period, period: Period): Period {
  const { closesAt, last, endsWithSale } = period.closesAt > before.closesAt ? period : before;
  return { ...before, closesAt, last, endsWithSale, sales: [...before.sales, ...period.sales] };
}

function reason({ sales, last, endsWithSale }: Period, { hold }: Policy): string {
  const [first, ...others] = sales.map(titleOf);
  if (others.length === 0)
    return `opens with ${first}; ${endsWithSale ? 'closes with its end' : `held ${hold}`}`;
  const closing = endsWithSale
    ? `closes with the end of ${titleOf(last)}`
    : `held ${hold} after the start of ${titleOf(last)}`;
  return `opens with ${first}, then ${formatList(others)}; ${closing}`;
}

/** Feeds call the sale to everybody `public`; every other name is their own. */
function titleOf({ name }: Sale): string {
  return name === 'public' ? 'the public sale' : quote(name);
}
