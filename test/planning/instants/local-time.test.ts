import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isTimeZone, resolveLocalTime } from '../../../lib/planning/instants/index.js';

describe('isTimeZone', () => {
  it.each([
    'Europe/Berlin',
    'UTC',
    'America/Argentina/Buenos_Aires',
    'Etc/GMT+12',
    'America/Port-au-Prince',
    'europe/berlin',
    'EST5EDT',
  ])('takes %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each([
    '',
    'Z',
    '+01:00',
    '-0500',
    'Europe/Atlantis',
    'Berlin',
    'CEST',
    ' UTC',
    '2026-11-21T09:00Z',
    '2026-11-21T09:00+01:00[Europe/Berlin]',
  ])('refuses %j', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe('resolveLocalTime', () => {
  it.each([
    ['2026-11-21T10:00', 'Europe/Berlin', '2026-11-21T09:00:00Z'],
    ['2026-07-21T10:00:30', 'Europe/Berlin', '2026-07-21T08:00:30Z'],
    ['2026-11-21 10:00', 'Asia/Kolkata', '2026-11-21T04:30:00Z'],
    ['2026-11-21T00:00', 'Pacific/Kiritimati', '2026-11-20T10:00:00Z'],
    ['2026-11-21T10:00:00.9', 'UTC', '2026-11-21T10:00:00Z'],
    ['2026-03-29T01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59Z'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['2026-10-25T01:59:59', 'Europe/Berlin', '2026-10-24T23:59:59Z'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
  ])('%s in %s is %s', (text, zone, instant) => {
    expect(resolveLocalTime(text, zone)).toEqual({ kind: 'instant', instant });
  });

  it.each([
    ['2026-03-29T02:00', 'Europe/Berlin', '2026-03-29T03:00:00'],
    ['2026-03-29T02:59:59', 'Europe/Berlin', '2026-03-29T03:59:59'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-04T02:45:00'],
    ['2026-09-06T00:30', 'America/Santiago', '2026-09-06T01:30:00'],
  ])('%s is skipped in %s, where the clocks show %s', (text, zone, mend) => {
    expect(resolveLocalTime(text, zone)).toEqual({ kind: 'skipped', mend });
  });

  it.each([
    ['2026-10-25T02:00', 'Europe/Berlin', '2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'],
    ['2026-10-25T02:59:59', 'Europe/Berlin', '2026-10-25T00:59:59Z', '2026-10-25T01:59:59Z'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z'],
  ])('%s comes twice in %s', (text, zone, earlier, later) => {
    expect(resolveLocalTime(text, zone)).toEqual({ kind: 'ambiguous', earlier, later });
  });

  it.each([
    '',
    'tomorrow',
    '2026-11-21',
    '2026-11-21T10',
    '2026-02-30T10:00',
    '2026-11-21T25:00',
    '2026-11-21T10:00Z',
    '2026-11-21T10:00+02:00',
    '2026-11-21T10:00[Europe/Berlin]',
  ])('refuses %j', (text) => {
    expect(() => resolveLocalTime(text, 'Europe/Berlin')).toThrow(RangeError);
  });

  it('reads back what the clocks of a zone show, except where they show it twice', () => {
    const zones = [
      'Europe/Berlin',
      'America/Santiago',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Kathmandu',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1_767_225_600, max: 1_900_000_000 }),
        fc.constantFrom(...zones),
        (seconds, zone) => {
          const shown = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
          const instant = shown.toInstant().toString();
          const local = resolveLocalTime(shown.toPlainDateTime().toString({ smallestUnit: 'second' }), zone);
          if (local.kind === 'ambiguous') expect([local.earlier, local.later]).toContain(instant);
          else expect(local).toEqual({ kind: 'instant', instant });
        },
      ),
    );
  });
});
