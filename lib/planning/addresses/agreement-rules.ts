import type { Finding } from '../documents/index.js';
import { quote } from '../issues/index.js';
import type { AddressDemand, AddressRequest } from './address-demand.js';
import { placeName } from './common-rules.js';
import { Network } from './network.js';
import type { AddressRange } from './schema.js';

/** Requests that the ledger has answered with another range than they ask for. */
export function renumberFindings(
  { requests }: AddressDemand,
  ranges: readonly AddressRange[],
  file: string,
): Finding[] {
  return requests.flatMap((request, at) => {
    const row = ranges.findIndex(({ name }) => name === request.name);
    const range = ranges[row];
    return range === undefined ? [] : differences(request, at, range, `ranges[${row}] of ${file}`);
  });
}

function differences(request: AddressRequest, at: number, range: AddressRange, row: string): Finding[] {
  const prefix = Network.read(range.cidr)?.prefix;
  const findings: Finding[] = [];
  if (prefix !== undefined && prefix !== request.prefix) {
    findings.push({
      path: ['requests', at, 'prefix'],
      problem: `${quote(request.name)} is asked for as a /${request.prefix}, but ${row} is ${range.cidr}`,
      allowed: `${prefix}, since a range is never renumbered`,
      mend: mendBy(`ask for ${prefix}`, row),
    });
  }
  if (range.within !== request.within) {
    findings.push({
      path: ['requests', at, 'within'],
      problem: `${quote(request.name)} is to lie within ${placeName(request.within)}, but ${row}, ${range.cidr}, lies within ${placeName(range.within)}`,
      allowed: `${placeName(range.within)}, since a range is never renumbered`,
      mend: mendBy(range.within === undefined ? 'leave it out' : `write ${quote(range.within)}`, row),
    });
  }
  return findings;
}

/** Ranges of the ledger that somebody else's network lies in the way of. */
export function reservationFindings(
  { reservations }: AddressDemand,
  ranges: readonly AddressRange[],
): Finding[] {
  const reserved = reservations.map(({ cidr }) => Network.read(cidr));
  return ranges.flatMap(({ name, cidr }, row) => {
    const network = Network.read(cidr);
    return reservations.flatMap((reservation, at) =>
      network !== undefined && reserved[at]?.overlaps(network)
        ? [
            {
              path: ['ranges', row, 'cidr'],
              problem: `${cidr} of ${quote(name)} overlaps reservations[${at}], ${reservation.cidr} of ${quote(reservation.name)}`,
              allowed: 'ranges that share no address with a reservation',
              mend: mendBy('correct the reservation', 'the row'),
            },
          ]
        : [],
    );
  });
}

function mendBy(first: string, row: string): string {
  return `${first}; to renumber on purpose, remove ${row} with all rows within it once the network is gone, and run \`npm run addresses\``;
}
