import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { toInstantText } from '../../../lib/planning/instants/index.js';
import { cronSchedule, fitsCron } from '../../../lib/planning/lifecycle/index.js';
import { nearClockChange, ZONES } from '../instants/clock-changes.js';
import { isActive } from './keda-cron.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

function textOf(millis: number): string {
  return toInstantText(Temporal.Instant.fromEpochMilliseconds(millis));
}

function schedule(scaleUpAt: string, closesAt: string, timeZone: string) {
  return cronSchedule({ scaleUpAt, closesAt }, timeZone);
}

describe('a cron schedule', () => {
  it.each([
    [
      'is written in the zone of the event',
      ['2026-12-04T09:50:00Z', '2026-12-04T14:00:00Z', 'Europe/Berlin'],
      { timeZone: 'Europe/Berlin', start: '50 10 4 12 *', end: '0 15 4 12 *' },
    ],
    [
      'spells the zone as the IANA database does',
      ['2026-12-04T09:50:00Z', '2026-12-04T14:00:00Z', 'europe/berlin'],
      { timeZone: 'Europe/Berlin', start: '50 10 4 12 *', end: '0 15 4 12 *' },
    ],
    [
      'covers the minutes that the window only touches',
      ['2026-12-04T09:50:59Z', '2026-12-04T14:00:01Z', 'UTC'],
      { timeZone: 'UTC', start: '50 9 4 12 *', end: '1 14 4 12 *' },
    ],
    [
      'has different ends for a window of a second',
      ['2026-12-04T09:50:00Z', '2026-12-04T09:50:01Z', 'UTC'],
      { timeZone: 'UTC', start: '50 9 4 12 *', end: '51 9 4 12 *' },
    ],
    [
      'goes over the turn of the year',
      ['2026-12-31T21:00:00Z', '2027-01-01T01:00:00Z', 'UTC'],
      { timeZone: 'UTC', start: '0 21 31 12 *', end: '0 1 1 1 *' },
    ],
    [
      'stays in the zone over a clock change between its days',
      ['2026-03-27T10:00:00Z', '2026-03-31T10:00:00Z', 'Europe/Berlin'],
      { timeZone: 'Europe/Berlin', start: '0 11 27 3 *', end: '0 12 31 3 *' },
    ],
    [
      'leaves the zone when the clocks change on its date a year later: after its end, the next start would never come',
      ['2026-03-28T01:30:00Z', '2026-03-28T05:00:00Z', 'Europe/London'],
      { timeZone: 'UTC', start: '30 1 28 3 *', end: '0 5 28 3 *' },
    ],
    [
      'leaves the zone when the clocks skip its start',
      ['2026-03-29T01:00:00Z', '2026-03-29T05:00:00Z', 'Europe/Berlin'],
      { timeZone: 'UTC', start: '0 1 29 3 *', end: '0 5 29 3 *' },
    ],
    [
      'leaves the zone when its end comes twice',
      ['2026-10-24T20:00:00Z', '2026-10-25T00:30:00Z', 'Europe/Berlin'],
      { timeZone: 'UTC', start: '0 20 24 10 *', end: '30 0 25 10 *' },
    ],
    [
      'leaves the zone on the day of a change by half an hour',
      ['2026-10-03T20:00:00Z', '2026-10-03T22:00:00Z', 'Australia/Lord_Howe'],
      { timeZone: 'UTC', start: '0 20 3 10 *', end: '0 22 3 10 *' },
    ],
    [
      'stays on 29 February when it ends there',
      ['2028-02-29T10:00:00Z', '2028-02-29T23:59:00Z', 'UTC'],
      { timeZone: 'UTC', start: '0 10 29 2 *', end: '59 23 29 2 *' },
    ],
    [
      'leaves a zone in which it starts on 29 February and ends on another day',
      ['2028-02-28T23:00:00Z', '2028-02-29T23:30:00Z', 'Europe/Berlin'],
      { timeZone: 'UTC', start: '0 23 28 2 *', end: '30 23 29 2 *' },
    ],
    [
      'is written west of the date line when it is 29 February in UTC too',
      ['2028-02-29T11:59:00Z', '2028-03-01T01:00:00Z', 'UTC'],
      { timeZone: 'Etc/GMT+12', start: '59 23 28 2 *', end: '0 13 29 2 *' },
    ],
    [
      'is written east of it when it is 29 February there too',
      ['2028-02-29T12:00:00Z', '2028-03-02T01:00:00Z', 'UTC'],
      { timeZone: 'Etc/GMT-14', start: '0 2 1 3 *', end: '0 15 2 3 *' },
    ],
  ] as const)('%s', (_title, [scaleUpAt, closesAt, timeZone], expected) => {
    expect(schedule(scaleUpAt, closesAt, timeZone)).toEqual(expected);
  });

  it.each([
    ['of no length', '2026-12-04T10:00:00Z', '2026-12-04T10:00:00Z'],
    ['that closes before it begins', '2026-12-04T10:00:00Z', '2026-12-04T09:00:00Z'],
    ['of more than 330 days', '2026-01-01T00:00:00Z', '2026-11-27T00:00:01Z'],
  ])('is refused for a window %s', (_title, scaleUpAt, closesAt) => {
    expect(fitsCron({ scaleUpAt, closesAt })).toBe(false);
    expect(() => schedule(scaleUpAt, closesAt, 'UTC')).toThrow(
      `a window from ${scaleUpAt} to ${closesAt} is no cron schedule: it has to be longer than none and no longer than 330d`,
    );
  });

  it('can have 330 days', () => {
    const window = { scaleUpAt: '2026-01-01T00:00:00Z', closesAt: '2026-11-27T00:00:00Z' };
    expect(fitsCron(window)).toBe(true);
    expect(cronSchedule(window, 'UTC').end).toBe('0 0 27 11 *');
  });
});

describe('KEDA, given a cron schedule, is active', () => {
  const anyInstant = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2040, 0) });
  const anyLeapDay = fc
    .constantFrom('2028-02-28', '2032-02-28')
    .chain((day) => fc.nat({ max: 3 * DAY }).map((after) => Date.parse(`${day}T00:00:00Z`) + after));
  const anyStartAndZone = fc
    .constantFrom(...ZONES)
    .chain((zone) =>
      fc.tuple(fc.oneof(anyInstant, anyLeapDay, nearClockChange(zone, anyInstant, 180)), fc.constant(zone)),
    );
  const anyLength = fc.oneof(
    fc.integer({ min: 1000, max: 12 * 60 * MINUTE }),
    fc.integer({ min: 1000, max: 3 * DAY }),
    fc.integer({ min: 1000, max: 330 * DAY - 2 * MINUTE }),
  );

  it('in the minutes of the window and, for a month before and after it, at no other time', () => {
    fc.assert(
      fc.property(anyStartAndZone, anyLength, fc.nat({ max: 999 }), ([from, zone], length, part) => {
        const [scaleUpAt, closesAt] = [textOf(from), textOf(from + length + 1000)];
        const start = Math.floor(Date.parse(scaleUpAt) / MINUTE) * MINUTE;
        const end = Math.ceil(Date.parse(closesAt) / MINUTE) * MINUTE;
        const cron = cronSchedule({ scaleUpAt, closesAt }, zone);
        const inside = start + Math.floor(((end - start) * part) / 1000);
        const active = [start, inside, end - 1];
        const idle = [start - 30 * DAY, start - part * MINUTE - 1, end, end + part * MINUTE, end + 30 * DAY];
        expect(active.map((at) => isActive(cron, at))).toEqual([true, true, true]);
        expect(idle.map((at) => isActive(cron, at))).toEqual([false, false, false, false, false]);
      }),
      { numRuns: 600 },
    );
  });

  it('and stays so for years, when it starts on 29 February and ends on 1 March: why that is not written', () => {
    const naive = { timeZone: 'UTC', start: '0 10 29 2 *', end: '0 1 1 3 *' };
    expect(isActive(naive, Date.parse('2028-06-01T00:00:00Z'))).toBe(true);
    expect(
      isActive(
        schedule('2028-02-29T10:00:00Z', '2028-03-01T01:00:00Z', 'UTC'),
        Date.parse('2028-06-01T00:00:00Z'),
      ),
    ).toBe(false);
  });
});
