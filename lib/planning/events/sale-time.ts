import { Temporal } from 'temporal-polyfill';
import type { IssueWords } from '../documents/index.js';
import { type InstantText, isInstantText, parseInstant, resolveLocalTime } from '../instants/index.js';
import { quote } from '../issues/index.js';

/** What a feed says about the time of a sale. */
export type SaleTime =
  | { readonly kind: 'instant'; readonly instant: InstantText }
  /** The feed says that the time is not known; `because` tells how. */
  | { readonly kind: 'unknown'; readonly because: string }
  /** A day without a time of day. */
  | { readonly kind: 'day'; readonly because: string }
  /** A local time, and nobody said in which zone. */
  | ({ readonly kind: 'no-zone' } & IssueWords)
  /** A local time that the clocks of its zone skip or repeat. */
  | ({ readonly kind: 'clock-change' } & IssueWords)
  /** No time at all. */
  | ({ readonly kind: 'no-time' } & IssueWords);

/** Feeds write 1899, 1900 or year 1 for "not known"; no ticket shop was on sale before this instant. */
const EARLIEST = '1971-01-01T00:00:00Z';
const TO_BE_ANNOUNCED = /^(tba|tbd)$/i;
/** A day, perhaps a time of day, perhaps an offset; the colon of an offset is often left out. */
const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:([t ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)(z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Reads the time of a sale as feeds write it: an instant with `Z` or an offset, a local time of a zone, or
 * one of the signs for "not known" (nothing, TBA, TBD, a time before 1971). Never guesses.
 *
 * @param zone IANA zone of local times, when it is known
 */
export function readSaleTime(text: string, zone: string | undefined): SaleTime {
  const time = text.trim();
  if (time === '') return { kind: 'unknown', because: 'is empty' };
  if (TO_BE_ANNOUNCED.test(time)) return { kind: 'unknown', because: `is ${quote(time)}` };
  const [, day, clock = '', offset = ''] = TIME.exec(time) ?? [];
  if (day === undefined || !isOnCalendar(`${day}${clock}`)) return noTime(time);
  if (time < EARLIEST) return sentinel(time);
  if (clock === '') return { kind: 'day', because: `is ${quote(time)}, a day without a time` };
  return offset === '' ? readLocalTime(time, zone) : readInstant(time);
}

function isOnCalendar(local: string): boolean {
  try {
    Temporal.PlainDateTime.from(local);
    return true;
  } catch {
    return false;
  }
}

function readInstant(time: string): SaleTime {
  try {
    const instant = parseInstant(time);
    // An offset can carry the last hours of the year 9999 over the edge of what four digits can say.
    if (!isInstantText(instant)) return noTime(time);
    return instant < EARLIEST ? sentinel(time) : { kind: 'instant', instant };
  } catch {
    return noTime(time);
  }
}

function readLocalTime(time: string, zone: string | undefined): SaleTime {
  if (zone === undefined) return noZone(time);
  const local = resolveLocalTime(time, zone);
  switch (local.kind) {
    case 'instant':
      return isInstantText(local.instant) ? local : noTime(time);
    case 'skipped':
      return {
        kind: 'clock-change',
        problem: `${quote(time)} does not exist in ${zone}: the clocks are put forward over it`,
        allowed: 'a time that exists, or an instant with its offset',
        mend: `write ${local.mend}, which is what the clocks show instead, if that is meant`,
      };
    case 'ambiguous':
      return {
        kind: 'clock-change',
        problem: `${quote(time)} happens twice in ${zone}: the clocks are put back over it`,
        allowed: 'a time that happens once, or an instant with its offset',
        mend: `write ${local.earlier} or ${local.later}, whichever is meant`,
      };
  }
}

function sentinel(time: string): SaleTime {
  return { kind: 'unknown', because: `is ${quote(time)}, which stands for "not known"` };
}

function noTime(time: string): SaleTime {
  return {
    kind: 'no-time',
    problem: `${quote(time)} is not a date with a time`,
    allowed: 'an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone',
    mend: 'write the time at which the sale starts, or leave it empty while it is not known',
  };
}

function noZone(time: string): SaleTime {
  return {
    kind: 'no-zone',
    problem: `${quote(time)} is a local time, and the feed does not say of which zone`,
    allowed: 'a time with "Z" or an offset, or a local time with a zone',
    mend: 'give --time-zone, or a zone in the feed',
  };
}
