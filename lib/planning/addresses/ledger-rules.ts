import type { Finding } from '../documents/index.js';
import { quote } from '../issues/index.js';
import { duplicateFindings, networkFindings, placeName, supernetFindings } from './common-rules.js';
import { Network } from './network.js';
import type { AddressLedger, AddressRange } from './schema.js';

/** What is wrong with a ledger, by itself. */
export function ledgerFindings({ supernet, ranges }: AddressLedger): Finding[] {
  return [...supernetFindings(supernet), ...rangeFindings(ranges, supernet)];
}

/** What the ranges of a ledger must be to each other and to the supernet. */
export function rangeFindings(ranges: readonly AddressRange[], supernet: string): Finding[] {
  const cidrs = new Map(ranges.map(({ name, cidr }) => [name, cidr] as const).reverse());
  return [
    ...ranges.flatMap(({ cidr }, index) => networkFindings(['ranges', index, 'cidr'], cidr)),
    ...duplicateFindings('ranges', ranges),
    ...ranges.flatMap((range, index) => placeFindings(range, index, supernet, cidrs)),
    ...overlapFindings(ranges),
  ];
}

/** A child is smaller than its parent, so that no chain of parents comes back to its beginning. */
function placeFindings(
  { name, cidr, within }: AddressRange,
  index: number,
  supernet: string,
  cidrs: ReadonlyMap<string, string>,
): Finding[] {
  const outer = within === undefined ? supernet : cidrs.get(within);
  if (outer === undefined) {
    return [
      {
        path: ['ranges', index, 'within'],
        problem: `${quote(name)} lies within ${quote(within)}, which is not there`,
        allowed: 'the name of a range of this file; none for the supernet',
        mend: `restore the row of ${quote(within)}, or remove this one once its network is gone`,
      },
    ];
  }
  const [network, parent] = [Network.read(cidr), Network.read(outer)];
  if (network === undefined || parent === undefined) return [];
  if (parent.contains(network) && parent.prefix < network.prefix) return [];
  return [
    {
      path: ['ranges', index, 'cidr'],
      problem: `${cidr} of ${quote(name)} is no part of ${placeName(within)}, ${outer}`,
      allowed: `a part of ${outer}`,
      mend: 'restore the two as they were, or remove the row once its network is gone and run `npm run addresses`',
    },
  ];
}

/** Compares siblings alone: when each child lies in its parent, no others can overlap. */
function overlapFindings(ranges: readonly AddressRange[]): Finding[] {
  const rows = ranges.map((range) => ({ ...range, network: Network.read(range.cidr) }));
  return rows.flatMap(({ name, cidr, within, network }, index) =>
    rows.slice(0, index).flatMap((other, before) => {
      if (other.within !== within || network === undefined || !other.network?.overlaps(network)) return [];
      return [
        {
          path: ['ranges', index, 'cidr'],
          problem: `${cidr} of ${quote(name)} overlaps ranges[${before}], ${other.cidr} of ${quote(other.name)}`,
          allowed: 'ranges that share no address, unless one is named in the `within` of the other',
          mend: 'remove the row of the two whose network is not there yet, and run `npm run addresses`',
        },
      ];
    }),
  );
}
