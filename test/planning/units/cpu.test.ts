import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cpu } from '../../../lib/planning/units/index.js';

describe('Cpu', () => {
  it.each([
    ['250m', 250, '250m'],
    ['2', 2000, '2'],
    ['2000m', 2000, '2'],
    ['0.5', 500, '500m'],
    ['1.25', 1250, '1250m'],
    ['0.001', 1, '1m'],
    ['0', 0, '0'],
  ])('reads %s as %d millicores and writes it %s', (text, milli, canonical) => {
    expect(Cpu.parse(text).toMilli()).toBe(milli);
    expect(Cpu.parse(text).toString()).toBe(canonical);
  });

  it.each(['', 'm', '1.5m', '0.0001', '-1', '1e3', '2 ', '2cores', '.5', '1.'])('refuses %j', (text) => {
    expect(() => Cpu.parse(text)).toThrow(
      `${JSON.stringify(text)} is not an amount of processor time such as 250m, 2 or 0.5`,
    );
  });

  it('writes a text that reads back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (milli) => {
        expect(Cpu.parse(Cpu.milli(milli).toString()).toMilli()).toBe(milli);
      }),
    );
  });

  it('adds and multiplies without loss', () => {
    expect(Cpu.parse('250m').times(3).plus(Cpu.parse('0.25')).toString()).toBe('1');
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('is never %d millicores', (amount) => {
    expect(() => Cpu.milli(amount)).toThrow(`${amount} is not a whole, non-negative number of millicores`);
  });

  it('refuses what is too large to be exact', () => {
    expect(() => Cpu.parse('9007199254741')).toThrow(RangeError);
    expect(() => Cpu.milli(2 ** 52).times(2)).toThrow(RangeError);
  });
});
