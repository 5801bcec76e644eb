import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardOf } from '../../../lib/planning/ingress/index.js';

const SHARDS = ['nginx-0', 'nginx-1', 'nginx-2', 'nginx-3'];
const KEYS = Array.from({ length: 2_000 }, (_, index) => `tenant-${index}`);
const key = fc.string({ unit: 'grapheme', minLength: 1 });
const shards = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/), { minLength: 1, maxLength: 12 });

describe('the shard of a tenant', () => {
  it.each([
    ['paper-lanterns-london-7h3cbcm2', 'nginx-2'],
    ['event-uxe5qfpj', 'nginx-1'],
    ['aurora', 'nginx-0'],
    ['borealis', 'nginx-1'],
  ])('is for %s, for ever, %s', (tenant, shard) => {
    expect(shardOf(tenant, SHARDS)).toBe(shard);
  });

  it('is one of the shards', () => {
    fc.assert(fc.property(key, shards, (one, all) => all.includes(shardOf(one, all))));
  });

  it('is the same in whatever order the shards are named', () => {
    fc.assert(
      fc.property(key, shards, (one, all) => {
        expect(shardOf(one, [...all].reverse())).toBe(shardOf(one, all));
      }),
    );
  });

  it('changes to none but the new one when a shard is added', () => {
    fc.assert(
      fc.property(key, shards, (one, [added = '', ...before]) => {
        fc.pre(before.length > 0);
        expect([shardOf(one, before), added]).toContain(shardOf(one, [...before, added]));
      }),
    );
  });

  it('changes for none but its own tenants when a shard is removed', () => {
    fc.assert(
      fc.property(key, shards, (one, [removed = '', ...after]) => {
        fc.pre(after.length > 0);
        const before = shardOf(one, [removed, ...after]);
        if (before !== removed) expect(shardOf(one, after)).toBe(before);
      }),
    );
  });

  it.each([1, 2, 3, 7, 15])('changes for about one tenant of n when there were %i', (count) => {
    const before = Array.from({ length: count }, (_, index) => `nginx-${index}`);
    const after = [...before, `nginx-${count}`];
    const moved = KEYS.filter((one) => shardOf(one, before) !== shardOf(one, after)).length;
    const share = KEYS.length / after.length;
    expect(Math.abs(moved - share)).toBeLessThan(4 * Math.sqrt(share));
  });

  it('has about as many tenants as every other', () => {
    const counts = SHARDS.map((shard) => KEYS.filter((one) => shardOf(one, SHARDS) === shard).length);
    for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(4 * Math.sqrt(500));
  });

  it('is refused where there is none', () => {
    expect(() => shardOf('aurora', [])).toThrow(new RangeError('there is no shard for "aurora"'));
  });
});
