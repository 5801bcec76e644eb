import type { IssueWords } from '../documents/index.js';
import { quote } from '../issues/index.js';
import type { Profile } from './profile.js';
import { linkKey, networkName } from './profile-key.js';

export const REQUIRED_FIELDS = ['performer', 'network', 'followers'] as const;
export const FIELDS = [...REQUIRED_FIELDS, 'id', 'url'] as const;
export type Field = (typeof FIELDS)[number];

/** A profile of the values that a list has for it. */
export function toProfile(
  values: Pick<Profile, 'performer' | 'network' | 'followers' | 'place'>,
  id: string | undefined,
  url: string | undefined,
): Profile {
  return {
    ...values,
    network: networkName(values.network),
    ...(id === undefined ? {} : { id }),
    ...(url === undefined ? {} : { url }),
  };
}

/** Said of an address that joins nothing; the profile can still be joined by its id and name. */
export function urlWarning(url: string | undefined): IssueWords | undefined {
  if (url === undefined || linkKey(url) !== undefined) return undefined;
  return {
    problem: `${quote(url)} is not the address of a page`,
    allowed: 'an address such as https://www.instagram.com/paperlanterns',
    mend: 'correct it; until then it is ignored',
  };
}
