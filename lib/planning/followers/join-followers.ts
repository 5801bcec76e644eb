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
  /** Several performers of that name on the same network, or several names on one link or id. */
  | {
      readonly kind: 'ambiguous';
      readonly by: 'id' | 'link' | 'name';
      readonly candidates: readonly Profile[];
    }
  | { readonly kind: 'missing' };

/**
 * Finds a performer in follower lists: by its ids on networks and the addresses of its pages, else by its name.
 * Names have to be the same but for case, white space and compatibility forms; nothing is guessed: of performers
 * that the lists give one link or id, only the one of the performer's own name is taken.
 */
export function joinFollowers(performer: Performer, index: FollowerIndex): Join {
  const ids = Object.entries(performer.networkIds).map(([network, id]) => idKey(network, id));
  const byId = lookUp(ids, performer.name, index);
  const byLink = lookUp(performer.links.map(linkKey), performer.name, index);
  const found = [...new Set([...byId, ...byLink].flat())];
  return (
    shared('id', byId) ??
    shared('link', byLink) ??
    matched(byId.length > 0 ? 'id' : 'link', found) ??
    joinByName(performer.name, index)
  );
}

function joinByName(name: string, { byName }: FollowerIndex): Join {
  const named = byName.get(nameKey(name));
  if (named?.kind === 'several') return { kind: 'ambiguous', by: 'name', candidates: named.candidates };
  return matched('name', named?.profiles ?? []) ?? { kind: 'missing' };
}

/** @returns for every key that the lists have: the profile of this name, else one of every name */
function lookUp(
  keys: readonly (string | undefined)[],
  name: string,
  { byKey }: FollowerIndex,
): (readonly Profile[])[] {
  const found = keys.map((key) => (key === undefined ? undefined : byKey.get(key)));
  return found.filter((profiles) => profiles !== undefined).map((profiles) => ownOf(profiles, name));
}

function ownOf(profiles: readonly Profile[], name: string): readonly Profile[] {
  if (profiles.length === 1) return profiles;
  const own = profiles.find(({ performer }) => nameKey(performer) === nameKey(name));
  return own === undefined ? profiles : [own];
}

function shared(by: 'id' | 'link', found: readonly (readonly Profile[])[]): Join | undefined {
  const candidates = found.find(({ length }) => length > 1);
  return candidates && { kind: 'ambiguous', by, candidates };
}

function matched(by: 'id' | 'link' | 'name', [first, ...others]: readonly Profile[]): Join | undefined {
  if (first === undefined) return undefined;
  const { followers } = largestOf([first, ...others]);
  return { kind: 'matched', followers, by, profiles: [first, ...others] };
}
