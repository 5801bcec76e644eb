import { type Issue, quote, refuseErrors } from '../issues/index.js';
import type { AddressDemand, AddressRequest } from './address-demand.js';
import { addressIssues } from './address-issues.js';
import { Network } from './network.js';
import { lowestFreeIn, noRoom, type Room, type Taken } from './room.js';
import {
  ADDRESS_LEDGER_FILE,
  ADDRESS_LEDGER_VERSION,
  type AddressLedger,
  type AddressRange,
} from './schema.js';

/** A row of the ledger, read once. */
interface Row extends Taken {
  readonly range: AddressRange;
}

/**
 * Keeps all ranges of the ledger, also those that nobody asks for any more, and appends what is missing.
 *
 * Each request, in the order of the demand, gets the lowest free block of its size. That order wastes nothing: unless
 * a reservation lies in the way or a row was removed, whatever is no larger than all that is free finds its place.
 *
 * @param file how messages name the ledger
 * @throws InputError with everything that is wrong with the demand and the ledger; if nothing is, with every request
 *   that there is no room for
 */
export function planAddresses(
  demand: AddressDemand,
  ledger: AddressLedger | undefined,
  file: string = ADDRESS_LEDGER_FILE,
): AddressLedger {
  refuseErrors(addressIssues(demand, ledger, file));
  const roomIn = roomsOf(demand);
  const rows = (ledger?.ranges ?? []).map(rowOf);
  const issues: Issue[] = [];
  for (const [index, request] of demand.requests.entries()) {
    if (rows.some(({ range }) => range.name === request.name)) continue;
    const room = roomIn(request.within, rows);
    // The parent found no place itself, which is told already.
    if (room === undefined) continue;
    const block = lowestFreeIn(room, request.prefix);
    if (block === undefined) issues.push(noRoom(room, request, index));
    else rows.push(rowOf(rangeOf(request, block)));
  }
  refuseErrors(issues);
  const ranges = rows.map(({ range }) => range);
  return { version: ADDRESS_LEDGER_VERSION, supernet: demand.supernet, ranges };
}

/** Finds what a range is taken from; undefined for a parent that has no row. */
function roomsOf({ supernet, reservations }: AddressDemand) {
  const whole = Network.parse(supernet);
  const reserved: Taken[] = reservations.map(({ name, cidr }) => ({
    words: `reservation ${quote(name)}`,
    network: Network.parse(cidr),
  }));
  return (within: string | undefined, rows: readonly Row[]): Room | undefined => {
    const network = within === undefined ? whole : rows.find(({ range }) => range.name === within)?.network;
    if (network === undefined) return undefined;
    return { within, network, taken: [...rows.filter(({ range }) => range.within === within), ...reserved] };
  };
}

function rowOf(range: AddressRange): Row {
  return { range, words: quote(range.name), network: Network.parse(range.cidr) };
}

function rangeOf({ name, within }: AddressRequest, { cidr }: Network): AddressRange {
  return within === undefined ? { name, cidr } : { name, cidr, within };
}
