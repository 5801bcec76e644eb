import type { InstantText } from '../instants/index.js';
import type { EventRecord, Sale } from './event.js';
import type { EventOutcome } from './feed-reading.js';
import { readSaleTime } from './sale-time.js';
import type { WireValue } from './wire-value.js';

/** A sale as a JSON feed describes it. */
export interface WireSale {
  readonly name: string;
  readonly opens: WireValue;
  readonly closes?: WireValue;
  /** What the feed calls the opening, for the reason of a skip. */
  readonly field: string;
  /** An opening that is no time at all is left out with a warning; otherwise it is an error. */
  readonly isExtra?: boolean;
}

/** The sales of one event, as far as they are known. */
export interface SaleCalendar {
  /** Sorted by opening, then by name. */
  readonly sales: readonly Sale[];
  /** Why openings are not known, in the feed's order. */
  readonly unknown: readonly string[];
  /** True when a time is wrong: an issue says how, and the event cannot be scheduled. */
  readonly isBroken: boolean;
}

/** An event to schedule, or to skip when no sale of it is known. */
export function schedule(
  event: Omit<EventRecord, 'sales'>,
  calendar: SaleCalendar,
  reasonForNone: string,
): EventOutcome {
  if (calendar.isBroken) return undefined;
  if (calendar.sales.length > 0) return withoutMissing({ ...event, sales: calendar.sales });
  const reason = calendar.unknown[0] ?? reasonForNone;
  return { event: event.id, name: event.name, code: 'sale-unknown', reason };
}

/** @param zone IANA zone of local times, when it is known */
export function readSales(wireSales: readonly WireSale[], zone: string | undefined): SaleCalendar {
  const unknown: string[] = [];
  const times = new TimeReader(zone, unknown);
  const sales = wireSales.flatMap(({ name, opens, closes, field, isExtra = false }): Sale[] => {
    const opensAt = times.read(opens, isExtra, field);
    if (opensAt === undefined) return [];
    const closesAt = closes && times.read(closes, true);
    if (closes === undefined || closesAt === undefined) return [{ name, opensAt }];
    if (closesAt > opensAt) return [{ name, opensAt, closesAt }];
    closes.issues.warning(closes.place, {
      problem: `the sale ends at ${closesAt}, and it starts at ${opensAt}`,
      allowed: 'an end after the start',
      mend: 'correct the end; until then the sale is read as one without an end',
    });
    return [{ name, opensAt }];
  });
  return { sales: uniteSales(sales), unknown, isBroken: times.isBroken };
}

/** Every sale once, sorted by opening, then by name; the end that is named first is the end. */
export function uniteSales(sales: readonly Sale[]): Sale[] {
  const united = new Map<string, Sale>();
  for (const sale of sales) {
    const key = `${sale.opensAt} ${sale.name}`;
    const first = united.get(key);
    if (first === undefined || (first.closesAt === undefined && sale.closesAt !== undefined)) {
      united.set(key, sale);
    }
  }
  return [...united].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sale]) => sale);
}

/** The object without its undefined fields. */
export function withoutMissing<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

/** Reads the times of one event: a missing zone is said once, not for each of fifty offers. */
class TimeReader {
  isBroken = false;
  private saidNoZone = false;

  constructor(
    private readonly zone: string | undefined,
    private readonly unknown: string[],
  ) {}

  /** @param field what the feed calls the time, when its absence is a reason to skip the event */
  read(value: WireValue, isExtra: boolean, field?: string): InstantText | undefined {
    const text = value.text();
    if (text === undefined) {
      this.isBroken ||= !value.isMissing;
      return undefined;
    }
    const time = readSaleTime(text, this.zone);
    if (time.kind === 'instant') return time.instant;
    if (time.kind === 'unknown' || time.kind === 'day') {
      if (field !== undefined) this.unknown.push(`${field} ${time.because}`);
    } else if (time.kind === 'no-time' && isExtra) {
      value.issues.warning(value.place, { ...time, mend: `${time.mend}; until then it is left out` });
    } else {
      this.isBroken = true;
      if (time.kind !== 'no-zone' || !this.saidNoZone) value.issues.error(value.place, time);
      this.saidNoZone ||= time.kind === 'no-zone';
    }
    return undefined;
  }
}
