import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  earlier,
  isInstantText,
  later,
  parseInstant,
  secondsBetween,
  toInstantText,
} from '../../../lib/planning/instants/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

const FIRST = -62_167_219_200;
const LAST = 253_402_300_799;

const anySeconds = fc.integer({ min: FIRST, max: LAST });

function textOf(seconds: number): string {
  return toInstantText(Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
}

describe('parseInstant', () => {
  it.each([
    ['2026-11-21T09:00:00Z', '2026-11-21T09:00:00Z'],
    ['2026-11-21T10:00:00+01:00', '2026-11-21T09:00:00Z'],
    ['2026-11-21T10:00+0100', '2026-11-21T09:00:00Z'],
    ['2026-11-21T09:00:00.999Z', '2026-11-21T09:00:00Z'],
    ['1969-12-31T23:59:59.5Z', '1969-12-31T23:59:59Z'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    '',
    'now',
    '2026-11-21',
    '2026-11-21T09:00:00',
    '2026-02-30T09:00:00Z',
    '2026-11-21T24:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '0000-01-01T00:00:00+01:00',
  ])('refuses %j', (text) => {
    expect(() => parseInstant(text)).toThrow(RangeError);
  });
});

describe('isInstantText', () => {
  it.each([
    ['2026-11-21T09:00:00Z', true],
    ['0000-01-01T00:00:00Z', true],
    ['9999-12-31T23:59:59Z', true],
    ['2028-02-29T00:00:00Z', true],
    ['2027-02-29T00:00:00Z', false],
    ['2026-11-21T09:00:60Z', false],
    ['2026-11-21T24:00:00Z', false],
    ['2026-11-21T09:00Z', false],
    ['2026-11-21T09:00:00.0Z', false],
    ['2026-11-21T09:00:00+00:00', false],
    ['2026-11-21t09:00:00z', false],
    ['+010000-01-01T00:00:00Z', false],
  ])('of %s is %s', (text, expected) => {
    expect(isInstantText(text)).toBe(expected);
  });

  it('is true for every second of the years 0000 to 9999', () => {
    fc.assert(fc.property(anySeconds, (seconds) => isInstantText(textOf(seconds))));
  });
});

describe('later and earlier', () => {
  it('are those of the calendar, within a day and across days', () => {
    const [first, last] = [
      Date.parse('0001-01-01T00:00:00Z') / 1000,
      Date.parse('9998-12-31T00:00:00Z') / 1000,
    ];
    const text = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), fc.nat({ max: 200_000 }), (from, by) => {
        expect(later(text(from), Duration.seconds(by))).toBe(text(from + by));
      }),
    );
  });

  it.each([
    ['2026-11-21T09:00:00Z', '4h', '2026-11-21T13:00:00Z'],
    ['2026-12-31T23:59:59Z', '1s', '2027-01-01T00:00:00Z'],
    ['2028-02-28T12:00:00Z', '1d', '2028-02-29T12:00:00Z'],
    ['2026-11-21T09:00:00Z', '0s', '2026-11-21T09:00:00Z'],
  ])('%s and %s later is %s', (instant, duration, expected) => {
    expect(later(instant, Duration.parse(duration))).toBe(expected);
    expect(earlier(expected, Duration.parse(duration))).toBe(instant);
  });

  it('undo each other, and sort as text as they do in time', () => {
    fc.assert(
      fc.property(anySeconds, fc.integer({ min: 0, max: 4e9 }), (seconds, distance) => {
        fc.pre(seconds + distance <= LAST);
        const instant = textOf(seconds);
        const after = later(instant, Duration.seconds(distance));
        expect(earlier(after, Duration.seconds(distance))).toBe(instant);
        expect(secondsBetween(instant, after)).toBe(distance);
        expect(after >= instant).toBe(true);
        expect(after === instant).toBe(distance === 0);
      }),
    );
  });

  it('stay within the years 0000 to 9999', () => {
    expect(later('9999-12-31T23:59:58Z', Duration.seconds(1))).toBe('9999-12-31T23:59:59Z');
    expect(() => later('9999-12-31T23:59:59Z', Duration.seconds(1))).toThrow(
      '1 seconds from 9999-12-31T23:59:59Z is not of the years 0000 to 9999',
    );
    expect(earlier('0000-01-01T00:00:01Z', Duration.seconds(1))).toBe('0000-01-01T00:00:00Z');
    expect(() => earlier('0000-01-01T00:00:00Z', Duration.seconds(1))).toThrow(RangeError);
    expect(() => later('2026-11-21T09:00:00Z', Duration.parse('104249991374d'))).toThrow(RangeError);
  });

  it('take whole seconds only', () => {
    expect(() => later('2026-11-21T09:00:00Z', Duration.millis(1))).toThrow(RangeError);
  });
});

it('counts the seconds back to an earlier instant below zero', () => {
  expect(secondsBetween('2026-11-21T09:00:00Z', '2026-11-21T08:59:00Z')).toBe(-60);
});
