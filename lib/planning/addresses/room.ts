import { type Issue, quote } from '../issues/index.js';
import { formatCount, formatList } from '../wording/index.js';
import type { AddressRequest } from './address-demand.js';
import { DEMAND } from './address-issues.js';
import { placeName } from './common-rules.js';
import { LONGEST_REQUEST } from './demand-rules.js';
import { largestFree, lowestFree } from './free-block.js';
import { type Network, sizeOf } from './network.js';

/** How many of the networks that take up a room a message names. */
const MOST_NAMED = 5;

/** A network that is no longer free, with the words for it. */
export interface Taken {
  readonly words: string;
  readonly network: Network;
}

/** What a range is taken from: its parent, with what is no longer free in there. */
export interface Room {
  /** The parent's name; without one, the supernet. */
  readonly within: string | undefined;
  readonly network: Network;
  readonly taken: readonly Taken[];
}

export function lowestFreeIn({ network, taken }: Room, prefix: number): Network | undefined {
  return lowestFree(network, prefix, networksOf(taken));
}

/** What to tell a person whose request found no place. */
export function noRoom(room: Room, { name, prefix }: AddressRequest, index: number): Issue {
  const { within, network, taken } = room;
  const free = largestFree(network, networksOf(taken));
  const isOfUse = free !== undefined && free.prefix <= LONGEST_REQUEST;
  return {
    severity: 'error',
    place: { file: DEMAND, field: `requests[${index}]` },
    problem: [
      `${placeName(within)}, ${network.cidr}, has no room for ${quote(name)}, a /${prefix} of ${formatCount(sizeOf(prefix))} addresses: `,
      free === undefined ? 'nothing is free' : `the largest free block is ${free.cidr}`,
      `; taken are ${largestFirst(room)}`,
    ].join(''),
    allowed: isOfUse ? `a prefix from ${free.prefix} to ${LONGEST_REQUEST} there` : 'no further range there',
    mend: [
      isOfUse ? 'ask for a smaller range, ' : '',
      'give back one that is not in use, or ',
      within === undefined ? 'widen the supernet' : 'name another range in `within`',
    ].join(''),
  };
}

function networksOf(taken: readonly Taken[]): Network[] {
  return taken.map(({ network }) => network);
}

function largestFirst({ network, taken }: Room): string {
  const inThere = taken
    .filter((other) => other.network.overlaps(network))
    .toSorted((a, b) => a.network.prefix - b.network.prefix || a.network.first - b.network.first);
  return formatList(
    inThere.map(({ words, network: { cidr } }) => `${words} ${cidr}`),
    MOST_NAMED,
  );
}
