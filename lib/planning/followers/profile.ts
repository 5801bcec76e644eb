import type { Place } from '../issues/index.js';

/** One row of a follower list: a performer's page on one network. */
export interface Profile {
  readonly performer: string;
  /** In lower case: `spotify`, `instagram`, ... */
  readonly network: string;
  readonly followers: number;
  /** The network's id of the performer. */
  readonly id?: string;
  /** The page's address. */
  readonly url?: string;
  readonly place: Place;
}

/** The one with the most followers; the first of several. */
export function largestOf(profiles: readonly [Profile, ...Profile[]]): Profile {
  return profiles.reduce((largest, profile) => (profile.followers > largest.followers ? profile : largest));
}
