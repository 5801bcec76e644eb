import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Memory } from '../../../lib/planning/units/index.js';

describe('Memory', () => {
  it.each([
    ['512Mi', 536_870_912, '512Mi'],
    ['8Gi', 8_589_934_592, '8Gi'],
    ['1024Mi', 1_073_741_824, '1Gi'],
    ['1Ti', 1_099_511_627_776, '1Ti'],
    ['1536Ki', 1_572_864, '1536Ki'],
    ['0Gi', 0, '0'],
  ])('reads %s as %d bytes and writes it %s', (text, bytes, canonical) => {
    expect(Memory.parse(text).toBytes()).toBe(bytes);
    expect(Memory.parse(text).toString()).toBe(canonical);
  });

  it.each(['', '8', '8G', '8gi', '1.5Gi', '-1Gi', '8 Gi', 'Gi', '8GiB'])('refuses %j', (text) => {
    expect(() => Memory.parse(text)).toThrow(
      `${JSON.stringify(text)} is not an amount of memory such as 512Mi or 8Gi`,
    );
  });

  it('writes a text that reads back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 43 - 1 }), (kibibytes) => {
        const memory = Memory.parse(`${kibibytes}Ki`);
        expect(Memory.parse(memory.toString()).toBytes()).toBe(kibibytes * 1024);
      }),
    );
  });

  it('adds and multiplies without loss', () => {
    expect(Memory.mebibytes(512).times(3).plus(Memory.gibibytes(2)).toString()).toBe('3584Mi');
  });

  it('refuses what is too large to be exact', () => {
    expect(() => Memory.parse('8192Ti')).toThrow(
      '9007199254740992 is not a whole, non-negative number of bytes',
    );
    expect(Memory.parse('8191Ti').toString()).toBe('8191Ti');
  });
});
