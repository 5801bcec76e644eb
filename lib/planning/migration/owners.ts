import type { Fate } from './fate.js';
import { type Identity, identityOf, keyOf, ownersOf } from './objects/index.js';
import type { Owned } from './references/index.js';

/** The objects that were left to their owners to make, with their owners, under the names of the next cluster. */
export function ownedObjects(fates: readonly Fate[]): Owned[] {
  const nextOf = new Map(fates.map(({ object, next }) => [keyOf(object), next]));
  return fates
    .filter(({ drop }) => drop?.reason === 'owned')
    .map(({ object, next }) => ({
      object: next,
      owners: ownersOf(object)
        .filter(({ isController }) => isController)
        .map((owner): Identity => {
          const { namespace: _, ...clusterWide } = identityOf(owner);
          const known = nextOf.get(keyOf(owner)) ?? nextOf.get(keyOf(clusterWide));
          return identityOf(known ?? { ...clusterWide, namespace: next.namespace });
        }),
    }));
}
