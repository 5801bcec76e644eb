import { Temporal } from 'temporal-polyfill';
import { clockPeriod } from './clock-period.js';
import { type InstantText, toInstantText } from './instant.js';

/** What a wall-clock time means in a zone: one instant, none (skipped by the clocks), or two. */
export type LocalTime =
  | { readonly kind: 'instant'; readonly instant: InstantText }
  | { readonly kind: 'skipped'; readonly mend: string }
  | { readonly kind: 'ambiguous'; readonly earlier: InstantText; readonly later: InstantText };

/** The names of zones; Temporal also takes offsets and whole ISO instants for zones. */
const ZONE_NAME = /^[a-z][\w+-]*(\/[\w+-]+)*$/i;
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?$/i;

/**
 * True for the name of a zone in the IANA database (`Europe/Berlin`, `UTC`), in any case; offsets are not zones.
 */
export function isTimeZone(zone: string): boolean {
  if (!ZONE_NAME.test(zone)) return false;
  try {
    clockPeriod(zone, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a wall-clock time (`2026-11-21T10:00[:00]`) in a zone, without ever guessing at a clock change.
 *
 * @throws RangeError when the text is not a date and a time alone: an offset in it would contradict the zone
 */
export function resolveLocalTime(text: string, zone: string): LocalTime {
  if (!LOCAL_TIME.test(text)) throw new RangeError(`${JSON.stringify(text)} is not a date and a time of day`);
  const local = Temporal.PlainDateTime.from(text);
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const second = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (first.equals(second)) return { kind: 'instant', instant: toInstantText(first.toInstant()) };
  if (!first.toPlainDateTime().equals(local)) {
    return { kind: 'skipped', mend: second.toPlainDateTime().toString({ smallestUnit: 'second' }) };
  }
  return {
    kind: 'ambiguous',
    earlier: toInstantText(first.toInstant()),
    later: toInstantText(second.toInstant()),
  };
}
