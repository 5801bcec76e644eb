import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOn, hasPlace } from '../../../lib/planning/route-shards/index.js';

const SHARDS = [
  { name: 'nginx-a', host: 'a.tickets.example.com' },
  { name: 'nginx-b', host: 'b.tickets.example.com' },
  { name: 'nginx-hot', host: 'hot.tickets.example.com', tenants: ['cup-final'] },
];

describe('the address of a tenant', () => {
  it.each([
    ['is that of the shard it is dealt to', { tenant: 'lyra' }, 'a.tickets.example.com', 'nginx-a'],
    ['is that of another shard for another name', { tenant: 'comet' }, 'b.tickets.example.com', 'nginx-b'],
    [
      'is that of the shard it has to itself',
      { tenant: 'cup-final' },
      'hot.tickets.example.com',
      'nginx-hot',
    ],
    [
      'has the host of the forecast, and the shard whose host that is',
      { tenant: 'aurora', host: 'b.tickets.example.com' },
      'b.tickets.example.com',
      'nginx-b',
    ],
    [
      'has the host of the forecast, and the shard that this host is dealt to',
      { tenant: 'aurora', host: 'shop.example.org' },
      'shop.example.org',
      'nginx-a',
    ],
  ])('%s', (_fact, tenant, host, shard) => {
    expect(addressOn(SHARDS, tenant)).toEqual({ host, shard });
  });

  it('is on one shard for all tenants of a host', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    fc.assert(
      fc.property(name, name, fc.domain(), (one, other, host) => {
        expect(addressOn(SHARDS, { tenant: one, host }).shard).toBe(
          addressOn(SHARDS, { tenant: other, host }).shard,
        );
      }),
    );
  });

  it('is nowhere when all shards are taken', () => {
    expect(() => addressOn(SHARDS.slice(2), { tenant: 'aurora' })).toThrow(
      new RangeError('every shard has its tenants to itself, and aurora has none'),
    );
  });
});

describe('a shard with tenants to itself', () => {
  it.each([
    ['has a place for one without a host', { tenant: 'cup-final' }, true],
    ['has a place for one with its host', { tenant: 'cup-final', host: 'hot.tickets.example.com' }, true],
    ['has none for one with another host', { tenant: 'cup-final', host: 'a.tickets.example.com' }, false],
    ['does not care for others', { tenant: 'aurora', host: 'a.tickets.example.com' }, true],
  ])('%s', (_fact, tenant, has) => {
    expect(SHARDS.slice(2).map((shard) => hasPlace(shard, tenant))).toEqual([has]);
  });
});
