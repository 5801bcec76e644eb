import type { Performer } from '../events/index.js';
import type { FollowerIndex } from './follower-index.js';
import { nameKey } from './name-key.js';
import { largestOf, type Profile } from './profile.js';
import { idKey, linkKey } from './profile-key.js';

/** What follower lists say of a performer. */
export type Join =
  | {
      readonly kind: 'matched';
      /** The largest of the profiles' counts: people follow a performer on several networks. */
      readonly followers: number;
      readonly by: 'id' | 'link' | 'name';
      readonly profiles: readonly [Profile, ...Profile[]];
    }
  /** Several performers of that name, on the same network. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Profile[] }
  | { readonly kind: 'missing' };

/**
 * Finds a performer in follower lists: by its ids on networks and the addresses of its pages, else by its name.
 * Names have to be the same but for case, white space and compatibility forms; nothing is guessed.
 */
export function joinFollowers(performer: Performer, index: FollowerIndex): Join {
  const byId = lookUp(
    Object.entries(performer.networkIds).map(([network, id]) => idKey(network, id)),
    index,
  );
  const byLink = lookUp(performer.links.map(linkKey), index);
  const found = [...new Set([...byId, ...byLink])];
  return matched(byId.length > 0 ? 'id' : 'link', found) ?? joinByName(performer.name, index);
}

function joinByName(name: string, { byName }: FollowerIndex): Join {
  const named = byName.get(nameKey(name));
  if (named?.kind === 'several') return { kind: 'ambiguous', candidates: named.candidates };
  return matched('name', named?.profiles ?? []) ?? { kind: 'missing' };
}

function lookUp(keys: readonly (string | undefined)[], { byKey }: FollowerIndex): Profile[] {
  const found = keys.map((key) => (key === undefined ? undefined : byKey.get(key)));
  return found.filter((profile) => profile !== undefined);
}

function matched(by: 'id' | 'link' | 'name', [first, ...others]: readonly Profile[]): Join | undefined {
  if (first === undefined) return undefined;
  const { followers } = largestOf([first, ...others]);
  return { kind: 'matched', followers, by, profiles: [first, ...others] };
}
