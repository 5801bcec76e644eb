import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cpu, Duration, Memory } from '../../lib/planning/units/index.js';
import { dataText } from '../../lib/stacks/data-text.js';

describe('the text of data', () => {
  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    ['null', '"null"'],
    [-0, '-0'],
    [Number.NaN, 'NaN'],
    [1n, '1n'],
    [[1, undefined], '[1,undefined]'],
    [new Array(1), '[undefined]'],
    [{ a: undefined, b: { c: [] } }, '{"a":undefined,"b":{"c":[]}}'],
    [Object.assign(Object.create(null), { a: true }), '{"a":true}'],
    [
      [Cpu.parse('1500m'), Memory.parse('1Gi'), Duration.parse('90s')],
      '[Cpu(1500m),Memory(1Gi),Duration(1m30s)]',
    ],
  ])('%# is all that it says', (value, text) => {
    expect(dataText(value)).toBe(text);
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a map', new Map()],
    ['a date', new Date(0)],
    ['an object that may hide something', new (class Hidden {})()],
    ['a field that is not listed', { [Symbol.for('a')]: 1 }],
  ])('there is none of %s, wherever it is', (_what, value) => {
    expect(dataText(value)).toBeUndefined();
    expect(dataText({ a: [{ b: value }] })).toBeUndefined();
  });

  it('is the same for the same data alone', () => {
    const data = fc.anything({ withBigInt: true });
    fc.assert(
      fc.property(data, data, (one, other) => {
        const isSame =
          JSON.stringify([one, typeof one], tagged) === JSON.stringify([other, typeof other], tagged);
        expect(dataText(one) === dataText(other)).toBe(isSame);
        expect(dataText(one)).toBe(dataText(structuredClone(one)));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Keeps apart what JSON does not. */
function tagged(_key: string, value: unknown): unknown {
  const isWritten = ['string', 'boolean', 'object'].includes(typeof value);
  return isWritten ? value : `\u0000${typeof value}${Object.is(value, -0) ? '-0' : String(value)}`;
}
