import { nameKey } from './name-key.js';
import { largestOf, type Profile } from './profile.js';
import { idKey, linkKey } from './profile-key.js';

/** What a name stands for in the lists: one performer's profiles, one on each network, or several performers that it may mean. */
export type NamedProfiles =
  | { readonly kind: 'one'; readonly profiles: readonly [Profile, ...Profile[]] }
  | { readonly kind: 'several'; readonly candidates: readonly Profile[] };

/** The profiles of follower lists, for joins that take the same time however long the lists are. */
export interface FollowerIndex {
  /** By id on a network and by address; one profile, the one with the most followers, for every performer's name. */
  readonly byKey: ReadonlyMap<string, readonly Profile[]>;
  readonly byName: ReadonlyMap<string, NamedProfiles>;
}

export function indexProfiles(profiles: readonly Profile[]): FollowerIndex {
  const keyed = groupBy(
    profiles.flatMap((profile) => keysOf(profile).map((key) => ({ key, profile }))),
    ({ key }) => key,
  );
  const named = groupBy(profiles, nameOf);
  return {
    byKey: new Map([...keyed].map(([key, group]) => [key, onePerName(group.map(({ profile }) => profile))])),
    byName: new Map([...named].map(([key, group]) => [key, resolveName(group)])),
  };
}

function nameOf({ performer }: Profile): string {
  return nameKey(performer);
}

function onePerName(profiles: readonly Profile[]): readonly Profile[] {
  return profiles.length === 1 ? profiles : [...groupBy(profiles, nameOf).values()].map(largestOf);
}

/**
 * Profiles of one name are one performer's, unless a network has two of them: then the name alone says nothing,
 * on no network.
 */
function resolveName(profiles: readonly [Profile, ...Profile[]]): NamedProfiles {
  const networks = [...groupBy(profiles, ({ network }) => network).values()];
  const candidates = networks.filter(areSeveral).flat();
  if (candidates.length > 0) return { kind: 'several', candidates };
  const [first, ...others] = networks.map(largestOf);
  return { kind: 'one', profiles: first === undefined ? profiles : [first, ...others] };
}

/** Profiles without id and address are taken for another row of the same. */
function areSeveral(profiles: readonly Profile[]): boolean {
  if (profiles.length === 1) return false;
  const identities = profiles.flatMap((profile) => keysOf(profile).slice(0, 1));
  return new Set(identities).size > 1;
}

/** The id comes first: a profile can have several addresses. */
function keysOf({ network, id, url }: Profile): string[] {
  const link = url === undefined ? undefined : linkKey(url);
  return [...(id === undefined ? [] : [idKey(network, id)]), ...(link === undefined ? [] : [link])];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
