import { Temporal } from 'temporal-polyfill';
import type { IssueWords } from '../documents/index.js';
import { isTimeZone } from '../instants/index.js';
import { quote } from '../issues/index.js';
import type { WireValue } from './wire-value.js';

/** The zone in the IANA database's own spelling (`europe/berlin` is `Europe/Berlin`); undefined for no zone. */
export function findTimeZone(text: string): string | undefined {
  if (!isTimeZone(text)) return undefined;
  return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
}

export function timeZoneProblem(text: string): IssueWords {
  return {
    problem: `${quote(text)} is not a time zone`,
    allowed: 'a zone of the IANA database such as Europe/Berlin',
    mend: 'correct its spelling, or leave it out',
  };
}

/** The first of the values that names a zone; what names none is reported and passed over. */
export function readTimeZone(values: readonly (WireValue | undefined)[]): string | undefined {
  for (const value of values) {
    const text = value?.text()?.trim() ?? '';
    if (value === undefined || text === '') continue;
    const zone = findTimeZone(text);
    if (zone !== undefined) return zone;
    value.issues.warning(value.place, timeZoneProblem(text));
  }
  return undefined;
}
