import { POOL_KEY } from '../../planning/pools/index.js';

/** The pool of nodes that pods run on. */
export interface NodePool {
  /** The value of the nodes' label, and of their taint if they have one. */
  readonly name: string;
  /**
   * The key of the label and of the taint.
   *
   * @default 'greenroom.dev/pool'
   */
  readonly key?: string;
}

/** What puts pods onto a pool and onto no other node, whether or not the pool's nodes are tainted. */
export interface Placement {
  readonly nodeSelector: Record<string, string>;
  readonly tolerations: { readonly key: string; readonly operator: 'Equal'; readonly value: string }[];
}

export function placementOn({ name, key = POOL_KEY }: NodePool): Placement {
  return { nodeSelector: { [key]: name }, tolerations: [{ key, operator: 'Equal', value: name }] };
}
