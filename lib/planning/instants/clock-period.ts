import { Temporal } from 'temporal-polyfill';

/** A time during which the clocks of a zone are not changed; in milliseconds since 1970. */
export interface ClockPeriod {
  /** The zone as the IANA database spells it. */
  readonly zone: string;
  readonly from: number;
  /** The instant of the next change, which is not in the period any more. */
  readonly until: number;
  /** What is to be added to UTC for the time on the clocks, in milliseconds. */
  readonly offset: number;
}

const known = new Map<string, ClockPeriod[]>();

/**
 * The period of a zone that an instant lies in. A season has few of them, and to ask the calendar for each window again
 * took a sixth of the time of a synth.
 *
 * @param zone an IANA zone, in any case
 * @param millis since 1970
 * @throws RangeError when there is no such zone
 */
export function clockPeriod(zone: string, millis: number): ClockPeriod {
  const periods = known.get(zone) ?? [];
  const found = periods.find(({ from, until }) => from <= millis && millis < until);
  if (found !== undefined) return found;
  const period = readPeriod(zone, millis);
  known.set(zone, [...periods, period]);
  return period;
}

function readPeriod(zone: string, millis: number): ClockPeriod {
  const at = (time: number) => Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
  const { timeZoneId, offsetNanoseconds } = at(millis);
  return {
    zone: timeZoneId,
    // The change itself is in the period that it begins.
    from: at(millis + 1).getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: at(millis).getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: offsetNanoseconds / 1e6,
  };
}
