import type { Finding } from '../documents/index.js';
import { quote } from '../issues/index.js';
import type { AddressDemand, AddressRequest } from './address-demand.js';
import { duplicateFindings, networkFindings, placeName, supernetFindings } from './common-rules.js';
import { Network } from './network.js';
import { type AddressRange, RANGE_NAME } from './schema.js';

/**
 * The smallest subnet that AWS makes.
 * https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export const LONGEST_REQUEST = 28;

/** What is wrong with a demand, by itself; the ranges of the ledger may be parents. */
export function demandFindings(
  { supernet, reservations, requests }: AddressDemand,
  ranges: readonly AddressRange[],
  file: string,
): Finding[] {
  const prefixes = new Map<string | undefined, number>([
    ...ranges.flatMap(({ name, cidr }) => prefixOf(name, cidr)),
    ...prefixOf(undefined, supernet),
    ...requests.filter(({ prefix }) => isPrefix(prefix)).map(({ name, prefix }) => [name, prefix] as const),
  ]);
  return [
    ...supernetFindings(supernet),
    ...reservations.flatMap(({ cidr }, index) => networkFindings(['reservations', index, 'cidr'], cidr)),
    ...duplicateFindings('reservations', reservations),
    ...requests.flatMap(({ name }, index) => nameFindings(name, index)),
    ...duplicateFindings('requests', requests),
    ...requests.flatMap((request, index) => withinFindings(request, index, requests, ranges, file)),
    ...requests.flatMap((request, index) => prefixFindings(request, index, prefixes.get(request.within))),
  ];
}

function prefixOf(name: string | undefined, cidr: string): (readonly [string | undefined, number])[] {
  const network = Network.read(cidr);
  return network === undefined ? [] : [[name, network.prefix]];
}

function nameFindings(name: string, index: number): Finding[] {
  if (RANGE_NAME.pattern.test(name)) return [];
  return [
    {
      path: ['requests', index, 'name'],
      problem: `${quote(name)} is no name of a range`,
      allowed: RANGE_NAME.words,
      mend: 'write a name such as vpc or paas-a/pods',
    },
  ];
}

/** A parent comes before what lies in it, so that no chain of parents comes back to its beginning. */
function withinFindings(
  { name, within }: AddressRequest,
  index: number,
  requests: readonly AddressRequest[],
  ranges: readonly AddressRange[],
  file: string,
): Finding[] {
  if (within === undefined) return [];
  const parent = requests.findIndex((other) => other.name === within);
  const isKnown = parent === -1 ? ranges.some((range) => range.name === within) : parent < index;
  if (isKnown) return [];
  const problem = `${quote(name)} is to lie within ${quote(within)}, which`;
  return [
    {
      path: ['requests', index, 'within'],
      problem:
        parent === -1
          ? `${problem} nobody asks for`
          : `${problem} is asked for by requests[${parent}], not before it`,
      allowed: `the name of an earlier request or of a range in ${file}; none for the supernet`,
      mend:
        parent === -1 ? 'correct the name, or add a request for it' : 'put each range before what lies in it',
    },
  ];
}

function prefixFindings(
  { name, prefix, within }: AddressRequest,
  index: number,
  outer: number | undefined,
): Finding[] {
  const least = (outer ?? 0) + 1;
  if (isPrefix(prefix) && prefix >= least) return [];
  const place = outer === undefined ? placeName(within) : `${placeName(within)}, a /${outer}`;
  return [
    {
      path: ['requests', index, 'prefix'],
      problem: `${quote(name)} cannot be a /${prefix} within ${place}`,
      allowed:
        least > LONGEST_REQUEST
          ? `nothing there, since AWS has no subnet smaller than a /${LONGEST_REQUEST}`
          : `a whole number from ${least} to ${LONGEST_REQUEST}: a part of it, and no smaller than a subnet of AWS`,
      mend: 'correct the prefix, or name a larger range in `within`',
    },
  ];
}

function isPrefix(prefix: number): boolean {
  return Number.isInteger(prefix) && prefix > 0 && prefix <= LONGEST_REQUEST;
}
