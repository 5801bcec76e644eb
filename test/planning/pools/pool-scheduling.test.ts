import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placementOn } from '../../../lib/kubernetes/node-pool/index.js';
import { type NodeTaint, POOL_KEY, poolScheduling } from '../../../lib/planning/pools/index.js';

const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/);
const pool = fc.record({
  name,
  dedicated: fc.boolean(),
  labels: fc.dictionary(fc.stringMatching(/^example\.com\/[a-z]{1,8}$/), name, { maxKeys: 3 }),
});

type Toleration = ReturnType<typeof placementOn>['tolerations'][number];

/** As the scheduler does it: a toleration without an effect tolerates all effects. */
function isTolerated({ key, value }: NodeTaint, tolerations: readonly Toleration[]): boolean {
  return tolerations.some((one) => one.key === key && one.value === value);
}

function fits(on: { readonly name: string }, nodes: Parameters<typeof poolScheduling>[0]): boolean {
  const { nodeSelector, tolerations } = placementOn({ name: on.name });
  const { labels, taints } = poolScheduling(nodes);
  return (
    Object.entries(nodeSelector).every(([key, value]) => labels[key] === value) &&
    taints.every((taint) => isTolerated(taint, tolerations))
  );
}

describe('the nodes of a pool', () => {
  it('have its labels in the order of their keys, and the label of the pool', () => {
    const { labels } = poolScheduling({ name: 'standard', labels: { 'z.example.com/a': '1', a: '2' } });
    expect(Object.entries(labels)).toEqual([
      ['a', '2'],
      ['greenroom.dev/pool', 'standard'],
      ['z.example.com/a', '1'],
    ]);
  });

  it('keep the label of the pool, whatever else the labels say', () => {
    expect(poolScheduling({ name: 'standard', labels: { [POOL_KEY]: 'other' } }).labels).toEqual({
      'greenroom.dev/pool': 'standard',
    });
  });

  it.each([
    [true, [{ key: 'greenroom.dev/pool', value: 'stateful', effect: 'NoSchedule' }]],
    [false, []],
    [undefined, []],
  ])('with dedicated: %s have the taints %j', (dedicated, taints) => {
    expect(poolScheduling({ name: 'stateful', dedicated }).taints).toEqual(taints);
  });

  it('take the pods that are placed on it', () => {
    fc.assert(
      fc.property(pool, (one) => {
        expect(fits(one, one)).toBe(true);
      }),
    );
  });

  it('take no pods that are placed on another pool', () => {
    fc.assert(
      fc.property(pool, pool, (one, other) => {
        fc.pre(one.name !== other.name);
        expect(fits(one, other)).toBe(false);
      }),
    );
  });

  it('of a dedicated pool refuse all pods without its toleration', () => {
    fc.assert(
      fc.property(pool, pool, (one, other) => {
        fc.pre(one.name !== other.name);
        const { taints } = poolScheduling({ ...one, dedicated: true });
        const { tolerations } = placementOn({ name: other.name });
        expect(taints.map((taint) => isTolerated(taint, tolerations))).toEqual([false]);
      }),
    );
  });
});
