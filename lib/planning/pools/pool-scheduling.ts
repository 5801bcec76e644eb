import { byCodePoint } from '../wording/index.js';
import type { NodePoolDefinition } from './node-pool-definition.js';

/** The label by which pods choose a pool, and the taint by which a pool refuses the others. */
export const POOL_KEY = 'greenroom.dev/pool';

/** A taint of a node. */
export interface NodeTaint {
  readonly key: string;
  readonly value: string;
  readonly effect: 'NoSchedule';
}

/** What the scheduler knows of a pool's nodes. */
export interface PoolScheduling {
  /** In the order of their keys. */
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly NodeTaint[];
}

export function poolScheduling({
  name,
  labels = {},
  dedicated = false,
}: Pick<NodePoolDefinition, 'name' | 'labels' | 'dedicated'>): PoolScheduling {
  const all = Object.entries({ ...labels, [POOL_KEY]: name });
  return {
    labels: Object.fromEntries(all.sort(([a], [b]) => byCodePoint(a, b))),
    taints: dedicated ? [{ key: POOL_KEY, value: name, effect: 'NoSchedule' }] : [],
  };
}
