import { expect, it } from 'vitest';
import { manifestsWith } from './consul-with.js';

it('plainHttp opens and closes 8500 wherever it is', () => {
  const without = JSON.stringify(manifestsWith({ plainHttp: false }));
  expect(without).not.toContain('8500');
});

it.each([
  ['name', { name: 'kv' }],
  ['namespace', { namespace: 'kv' }],
  ['datacenter', { datacenter: 'kv' }],
  ['domain', { domain: 'kv' }],
  ['labels', { labels: { team: 'kv' } }],
] as const)('%s is in what it names', (_, change) => {
  expect(JSON.stringify(manifestsWith(change)).split('kv').length).toBeGreaterThan(2);
});

it('previous is for the rules alone', () => {
  const previous = { servers: 3, image: 'hashicorp/consul:1.21.2' };
  expect(manifestsWith({ previous })).toEqual(manifestsWith());
});
