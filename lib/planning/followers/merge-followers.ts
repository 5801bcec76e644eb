import { formatPlace, type Issue, quote } from '../issues/index.js';
import { formatCount } from '../wording/index.js';
import type { ProfileReading } from './follower-reading.js';
import { nameKey } from './name-key.js';
import type { Profile } from './profile.js';
import { idKey, linkKey } from './profile-key.js';

/**
 * Makes one list of several. A profile that stands in several rows is kept once; where the rows count differently
 * the larger number is kept, and a warning names both.
 */
export function mergeFollowers(readings: readonly ProfileReading[]): ProfileReading {
  const kept = new Map<string, Profile>();
  const conflicts: Issue[] = [];
  for (const profile of readings.flatMap(({ profiles }) => profiles)) {
    const key = JSON.stringify([identityOf(profile), nameKey(profile.performer)]);
    const other = kept.get(key);
    if (other === undefined) {
      kept.set(key, profile);
    } else {
      const isMore = profile.followers > other.followers;
      kept.set(key, isMore ? { ...other, ...profile } : { ...profile, ...other });
      if (other.followers !== profile.followers) conflicts.push(conflict(profile, other));
    }
  }
  return {
    profiles: [...kept.values()],
    issues: [...readings.flatMap(({ issues }) => issues), ...conflicts],
  };
}

/** Rows of one name and network without id and address are the same profile. */
function identityOf({ network, id, url }: Profile): string {
  if (id !== undefined) return idKey(network, id);
  return (url === undefined ? undefined : linkKey(url)) ?? network;
}

function conflict(profile: Profile, other: Profile): Issue {
  const { performer, network, followers, place } = profile;
  return {
    severity: 'warning',
    place,
    problem: `${quote(performer)} has ${formatCount(followers)} followers on ${network} here, and ${formatCount(other.followers)} in ${formatPlace(other.place)}`,
    allowed: 'every profile once, or with the same number',
    mend: `remove one of the two; ${formatCount(Math.max(followers, other.followers))} is used`,
  };
}
