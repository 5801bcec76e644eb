import type { Performer } from '../events/index.js';
import { formatPlace, quote } from '../issues/index.js';
import type { FollowerIndex } from './follower-index.js';
import { joinFollowers } from './join-followers.js';
import { nameKey } from './name-key.js';
import { largestOf } from './profile.js';

/** A performer of an event, with its followers or with the reason why they are not known. */
export type Act =
  | {
      readonly kind: 'counted';
      readonly followers: number;
      /** The performer and where its count comes from, for a person. */
      readonly source: string;
    }
  | { readonly kind: 'missing'; readonly name: string }
  /** The follower lists have several performers of this name, or with this one's link or id, in these places. */
  | {
      readonly kind: 'ambiguous';
      readonly name: string;
      readonly by: 'id' | 'link' | 'name';
      readonly places: readonly string[];
    };

/** The performers of an event, each once however often it is billed. */
export function actsOf(performers: readonly Performer[], index: FollowerIndex): Act[] {
  const acts = new Map<string, Act>();
  for (const performer of performers) {
    const [key, act] = actOf(performer, index);
    if (!acts.has(key)) acts.set(key, act);
  }
  return [...acts.values()];
}

/** @returns with a key that is the same for the same performer */
function actOf(performer: Performer, index: FollowerIndex): readonly [key: string, act: Act] {
  const { name, followers } = performer;
  const join = joinFollowers(performer, index);
  if (join.kind === 'matched') {
    const { network, place } = largestOf(join.profiles);
    const source = `${quote(name)} (${network}, joined by ${join.by})`;
    return [formatPlace(place), { kind: 'counted', followers: join.followers, source }];
  }
  const key = `name ${nameKey(name)}`;
  if (followers !== undefined) {
    return [key, { kind: 'counted', followers, source: `${quote(name)} (counted by the feed)` }];
  }
  if (join.kind === 'missing') return [key, { kind: 'missing', name }];
  const places = join.candidates.map(({ place }) => formatPlace(place));
  return [key, { kind: 'ambiguous', name, by: join.by, places }];
}
