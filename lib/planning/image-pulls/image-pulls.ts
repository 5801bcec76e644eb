import type { InstantText } from '../instants/index.js';
import { type Lifecycle, phaseAt, type SaleWindow } from '../lifecycle/index.js';
import { byCodePoint } from '../wording/index.js';

/** A tenant, as far as its image is concerned; a tenant of a forecast with its image and its pool is one. */
export interface ImageUser extends Pick<Lifecycle, 'provisionAt' | 'retireAt'> {
  readonly windows: readonly Pick<SaleWindow, 'opensAt' | 'closesAt'>[];
  readonly image: string;
  /** The pool of nodes that its pods run on. */
  readonly pool: string;
}

/** What the nodes of a pool should have before the crowd comes. */
export interface PoolImages {
  readonly pool: string;
  /** Never empty; sorted, each once. */
  readonly images: readonly string[];
}

/**
 * The images of tenants that are warming or on sale, by pool. A tenant that drains asks for no more pods, and one that is
 * only planned has time.
 *
 * @returns sorted, so that it changes only when the set of images does; pools without any are left out
 */
export function imagePulls(tenants: readonly ImageUser[], asOf: InstantText): PoolImages[] {
  const byPool = new Map<string, Set<string>>();
  for (const tenant of tenants.filter((one) => needsImage(one, asOf))) {
    byPool.set(tenant.pool, (byPool.get(tenant.pool) ?? new Set()).add(tenant.image));
  }
  return [...byPool]
    .map(([pool, images]) => ({ pool, images: [...images].sort(byCodePoint) }))
    .sort((one, other) => byCodePoint(one.pool, other.pool));
}

function needsImage(tenant: ImageUser, asOf: InstantText): boolean {
  const phase = phaseAt(tenant, asOf);
  return phase === 'warming' || phase === 'on-sale';
}
