import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Duration } from '../../../lib/planning/units/index.js';

const anyMillis = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('Duration', () => {
  it.each([
    ['14d', 1_209_600_000],
    ['4h', 14_400_000],
    ['1h30m', 5_400_000],
    ['45s', 45_000],
    ['80ms', 80],
    ['1d2h3m4s5ms', 93_784_005],
    ['90m', 5_400_000],
    ['007s', 7_000],
    ['0s', 0],
  ])('reads %s as %d ms', (text, millis) => {
    expect(Duration.parse(text).toMillis()).toBe(millis);
  });

  it.each(['', ' ', '5', '4 h', '1h 30m', '30m1h', '1.5h', '-4h', '4H', '4hours', 'h', '4h\n', '٤h'])(
    'refuses %j',
    (text) => {
      expect(() => Duration.parse(text)).toThrow(
        `${JSON.stringify(text)} is not a duration such as 14d, 4h, 1h30m, 45s or 80ms`,
      );
    },
  );

  it('is exact or refused: the longest is 9007199254740991 ms', () => {
    expect(Duration.parse('9007199254740991ms').toMillis()).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => Duration.parse('9007199254740992ms')).toThrow(RangeError);
    expect(() => Duration.parse('104249991375d')).toThrow(RangeError);
    expect(() => Duration.parse('9007199254740991ms').plus(Duration.millis(1))).toThrow(RangeError);
  });

  it('writes a text that reads back as the same', () => {
    fc.assert(
      fc.property(anyMillis, (millis) => {
        expect(Duration.parse(Duration.millis(millis).toString()).toMillis()).toBe(millis);
      }),
    );
  });

  it('writes no part of nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (millis) => {
        expect(Duration.millis(millis).toString()).not.toMatch(/(?<!\d)0/);
      }),
    );
  });

  it.each([
    [Duration.millis(0), '0s'],
    [Duration.minutes(90), '1h30m'],
    [Duration.hours(24), '1d'],
    [Duration.days(14), '14d'],
    [Duration.seconds(60), '1m'],
    [Duration.millis(1500), '1s500ms'],
  ])('%s is written %s', (duration, text) => {
    expect(duration.toString()).toBe(text);
  });

  it('adds', () => {
    expect(Duration.hours(1).plus(Duration.minutes(30)).toString()).toBe('1h30m');
  });

  it('gives whole seconds only', () => {
    expect(Duration.minutes(2).toSeconds()).toBe(120);
    expect(() => Duration.millis(1500).toSeconds()).toThrow('1s500ms is not a whole number of seconds');
  });

  it.each([
    ['0s', true],
    ['2m', true],
    ['1s500ms', false],
    ['2000ms', true],
    ['1ms', false],
  ])('%s is whole seconds: %s', (text, isWhole) => {
    expect(Duration.parse(text).isWholeSeconds()).toBe(isWhole);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('is never %d ms', (amount) => {
    expect(() => Duration.millis(amount)).toThrow(
      `${amount} is not a whole, non-negative number of milliseconds`,
    );
  });
});
