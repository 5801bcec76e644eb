import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, isNetwork, isWiderThan, overlaps } from '../../../lib/planning/addresses/index.js';

describe('isNetwork', () => {
  it.each(['10.64.0.0/16', '10.0.0.0/8', '0.0.0.0/0', '255.255.255.255/32', '192.168.255.240/28'])(
    'takes %s',
    (cidr) => {
      expect(isNetwork(cidr)).toBe(true);
    },
  );

  it.each([
    ['host bits', '10.64.0.1/16'],
    ['one host bit', '10.1.0.0/15'],
    ['a needless zero in the prefix', '10.0.0.0/08'],
    ['a needless zero in the address', '10.064.0.0/16'],
    ['an octet too large', '10.256.0.0/16'],
    ['three octets', '10.64.0/16'],
    ['five octets', '10.64.0.0.0/16'],
    ['a prefix too long', '10.64.0.0/33'],
    ['a negative prefix', '10.64.0.0/-1'],
    ['no prefix', '10.64.0.0'],
    ['an empty prefix', '10.64.0.0/'],
    ['two prefixes', '10.64.0.0/16/16'],
    ['a prefix that is not whole', '10.64.0.0/16.5'],
    ['a netmask', '10.64.0.0/255.255.0.0'],
    ['a space behind it', '10.64.0.0/16 '],
    ['a line break behind it', '10.64.0.0/16\n'],
    ['an IPv6 network', 'fd00::/8'],
    ['nothing', ''],
  ])('refuses %s', (_title, cidr) => {
    expect(isNetwork(cidr)).toBe(false);
  });

  it('takes a network and refuses every other address in it', () => {
    const network = fc.tuple(fc.nat({ max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }));
    fc.assert(
      fc.property(network, ([address, prefix]) => {
        const first = address - (address % 2 ** (32 - prefix));
        expect(isNetwork(`${dotted(address)}/${prefix}`)).toBe(address === first);
        expect(isNetwork(`${dotted(first)}/${prefix}`)).toBe(true);
      }),
    );
  });
});

describe('two networks', () => {
  it.each([
    ['10.64.0.0/16', '10.65.0.0/16', 'are neighbours', [false, false, false]],
    ['10.64.0.0/16', '10.64.0.0/16', 'are the same', [true, true, true]],
    ['10.64.0.0/16', '10.64.0.0/28', 'begin alike', [true, true, false]],
    ['10.64.0.0/16', '10.64.255.255/32', 'end alike', [true, true, false]],
    ['10.64.1.0/24', '10.64.0.0/16', 'nest the other way', [true, false, true]],
    ['0.0.0.0/0', '255.255.255.255/32', 'are all addresses and the last', [true, true, false]],
  ])('%s and %s that %s', (a, b, _title, [overlap, containment, reverse]) => {
    expect([overlaps(a, b), overlaps(b, a), contains(a, b), contains(b, a)]).toEqual([
      overlap,
      overlap,
      containment,
      reverse,
    ]);
  });

  it.each([
    ['overlaps', overlaps],
    ['contains', contains],
  ])('are refused by %s when one is none', (_name, compare) => {
    const refusal = new RangeError('"10.64.0.1/16" is not an IPv4 network such as 10.64.0.0/16');
    expect(() => compare('10.64.0.1/16', '10.64.0.0/16')).toThrow(refusal);
    expect(() => compare('10.64.0.0/16', '10.64.0.1/16')).toThrow(refusal);
  });
});

describe('isWiderThan', () => {
  it.each([
    ['0.0.0.0/0', 8, true],
    ['10.0.0.0/7', 8, true],
    ['10.0.0.0/8', 8, false],
    ['10.0.0.0/9', 8, false],
    ['0.0.0.0/0', 0, false],
    ['10.0.0.0/31', 32, true],
    ['10.0.0.0/32', 32, false],
  ])('of %s and /%i is %s', (cidr, prefix, expected) => {
    expect(isWiderThan(cidr, prefix)).toBe(expected);
  });

  it('refuses what is no network', () => {
    expect(() => isWiderThan('10.64.0.1/16', 8)).toThrow(
      new RangeError('"10.64.0.1/16" is not an IPv4 network such as 10.64.0.0/16'),
    );
  });
});

function dotted(address: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256).join('.');
}
