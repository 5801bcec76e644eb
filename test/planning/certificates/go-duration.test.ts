import { expect, it } from 'vitest';
import { goDuration } from '../../../lib/planning/certificates/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

it.each([
  ['90d', '2160h0m0s'],
  ['1h', '1h0m0s'],
  ['1h1m1s', '1h1m1s'],
  ['59m59s', '59m59s'],
  ['5m', '5m0s'],
  ['59s', '59s'],
  ['0s', '0s'],
])('%s is %s to Go', (text, expected) => {
  expect(goDuration(Duration.parse(text))).toBe(expected);
});

it('a part of a second is lost by nobody', () => {
  expect(() => goDuration(Duration.millis(1))).toThrow('1ms is not a whole number of seconds');
});
