import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { LocalClock } from '../../../lib/planning/instants/index.js';
import { nearClockChange, ZONES } from './clock-changes.js';

// Until 2011 a zone changed its clocks a minute after midnight, so that a date came back after the next one had begun.
const anyInstant = fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2080, 0) });
const anyLeapDay = fc.integer({ min: Date.UTC(2028, 1, 28), max: Date.UTC(2028, 2, 2) });

const anyMoment = fc.constantFrom(...ZONES).chain((zone) =>
  fc.tuple(
    fc.constant(zone),
    // On the days around a change as well.
    fc.oneof(anyInstant, anyLeapDay, nearClockChange(zone, anyInstant, 2880)),
  ),
);

function zoned(millis: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone);
}

describe('a local clock', () => {
  it('shows what a calendar says, and knows the days on which it is changed', () => {
    fc.assert(
      fc.property(anyMoment, ([zone, millis]) => {
        const { minute, hour, day, month, timeZoneId, hoursInDay, ...time } = read(zoned(millis, zone));
        const clock = new LocalClock(millis, zone);
        expect([clock.zone, clock.month, clock.day, clock.hour, clock.minute]).toEqual([
          timeZoneId,
          month,
          day,
          hour,
          minute,
        ]);
        expect(clock.isSteady()).toBe(hoursInDay === 24 && time.hoursInNextYear === 24);
      }),
      { numRuns: 3000 },
    );
  });

  it('shows the same date from midnight to midnight', () => {
    const [from, noon, to] = ['2026-12-04T23:00:00Z', '2026-12-05T11:00:00Z', '2026-12-05T23:00:00Z'].map(
      (instant) => new LocalClock(Date.parse(instant), 'Europe/Berlin'),
    );
    if (from === undefined || noon === undefined || to === undefined) throw new Error('three instants');
    expect([from.hasDateOf(noon), from.hasDateOf(to)]).toEqual([true, false]);
  });

  it('is of a zone in any case, and of no other', () => {
    expect(new LocalClock(0, 'europe/berlin').zone).toBe('Europe/Berlin');
    expect(() => new LocalClock(0, 'Europe/Atlantis')).toThrow(RangeError);
  });
});

function read(time: Temporal.ZonedDateTime) {
  const { minute, hour, day, month, timeZoneId, hoursInDay } = time;
  return {
    minute,
    hour,
    day,
    month,
    timeZoneId,
    hoursInDay,
    hoursInNextYear: time.add({ years: 1 }).hoursInDay,
  };
}
