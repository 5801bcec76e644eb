import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { instanceType, poolName, sha256 } from '../../../lib/planning/fields/index.js';

function messagesOf(schema: v.GenericSchema<unknown>, value: string): string[] {
  return (v.safeParse(schema, value, { abortPipeEarly: true }).issues ?? []).map(({ message }) => message);
}

describe('the hash of a file', () => {
  it.each(['a'.repeat(64), '0123456789abcdef'.repeat(4)])('may be %s', (hash) => {
    expect(messagesOf(sha256('Hash.'), hash)).toEqual([]);
  });

  it.each(['a'.repeat(63), 'a'.repeat(65), 'A'.repeat(64), 'g'.repeat(64)])('may not be %s', (hash) => {
    expect(messagesOf(sha256('Hash.'), hash)).toEqual(['64 hexadecimal digits']);
  });
});

describe('the name of a pool', () => {
  it.each(['a', 'high-memory', 'a'.repeat(20)])('may be %s', (name) => {
    expect(messagesOf(poolName('Name.'), name)).toEqual([]);
  });

  it('may not be longer than 20 characters', () => {
    expect(messagesOf(poolName('Name.'), 'a'.repeat(21))).toEqual(['at most 20 characters']);
  });

  it.each(['', '1a', 'a-', 'A', 'a_b'])('may not be "%s"', (name) => {
    expect(messagesOf(poolName('Name.'), name)).toEqual([
      'lower-case letters, digits and "-", beginning with a letter, not ending with "-"',
    ]);
  });
});

describe('an instance type', () => {
  it.each(['t3.nano', 'm7i.xlarge', 'r8g.2xlarge', 'u-6tb1.112xlarge', 'm7i.metal', 'm7i.metal-24xl'])(
    'may be %s',
    (type) => {
      expect(messagesOf(instanceType('Type.'), type)).toEqual([]);
    },
  );

  it.each(['m7i', 'm7i.', 'm7i.huge', 'm7i.2xlarge-x', 'M7i.xlarge', '7i.xlarge', 'm7i-.xlarge'])(
    'may not be %s',
    (type) => {
      expect(messagesOf(instanceType('Type.'), type)).toEqual([
        'a family, a dot and a size, such as m7i.xlarge',
      ]);
    },
  );
});
