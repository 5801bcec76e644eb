import { type InstantText, later, secondsBetween } from '../instants/index.js';
import type { Policy } from '../policy/index.js';
import { Duration } from '../units/index.js';
import type { Lifecycle } from './lifecycle.js';
import { nodeLead } from './node-lead.js';

/**
 * Says when a tenant that does not exist yet cannot be ready for its next opening, or for one that has been:
 * its database, its nodes and its images take their time, one after the other.
 *
 * @returns undefined when there is time enough, or when all windows have closed
 */
export function leadTimeWarning(
  { windows }: Pick<Lifecycle, 'windows'>,
  { leadTimes }: Policy,
  asOf: InstantText,
): string | undefined {
  const window = windows.find(({ closesAt }) => closesAt > asOf);
  const { database, nodeBoot, imagePull } = leadTimes;
  const lead = Duration.parse(database).plus(nodeLead(leadTimes));
  if (window === undefined || secondsBetween(asOf, window.opensAt) >= lead.toSeconds()) return undefined;
  const { opensAt } = window;
  const opening = opensAt <= asOf ? `the sale opened at ${opensAt}` : `the sale opens at ${opensAt}`;
  return `${opening}, and the tenant can be ready at ${later(asOf, lead)} at the earliest: its database takes ${database}, nodes ${nodeBoot} and images ${imagePull}`;
}
