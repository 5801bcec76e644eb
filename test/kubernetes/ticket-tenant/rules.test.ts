import { describe, expect, it } from 'vitest';
import { messageOf } from './held-to.js';

describe('a tenant', () => {
  it('with several faults hears of all of them at once', () => {
    const message = messageOf({ image: 'shop', port: 0, costCentre: '', windows: [] });
    expect(message.split('\n').map((line) => line.split(': ')[0])).toEqual([
      'chart/tenant, costCentre',
      'chart/tenant, windows',
      'chart/tenant, image',
      'chart/tenant, port',
    ]);
  });

  it('whose name is too long for a namespace hears that alone, and nothing of the prefix', () => {
    const message = messageOf({ tenant: 'a'.repeat(64) });
    expect(message.split('\n')).toHaveLength(1);
    expect(message).toMatch(/^chart\/tenant, tenant: "a+" is no name for a namespace and a route\. /);
  });
});
