import type {
  AddressDemand,
  AddressLedger,
  AddressRange,
  AddressRequest,
} from '../../../lib/planning/addresses/index.js';
import { formatIssue, InputError } from '../../../lib/planning/issues/index.js';

export const SUPERNET = '10.64.0.0/12';

/** A demand of these requests that every rule accepts, unless the changes break one. */
export function demandOf(
  requests: readonly AddressRequest[],
  changes: Partial<AddressDemand> = {},
): AddressDemand {
  return { supernet: SUPERNET, reservations: [], requests, ...changes };
}

/** A ledger of these ranges, each written `name cidr within`; without the last, in the supernet. */
export function ledgerOf(...rows: readonly string[]): AddressLedger {
  return { version: 1, supernet: SUPERNET, ranges: rows.map(rangeOf) };
}

/** The ranges of a ledger, written as `ledgerOf` takes them. */
export function rowsOf({ ranges }: AddressLedger): string[] {
  return ranges.map(({ name, cidr, within }) =>
    [name, cidr, ...(within === undefined ? [] : [within])].join(' '),
  );
}

/** What a person reads when the input is refused, line by line; nothing when it is not. */
export function refusalsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(formatIssue);
    throw error;
  }
  return [];
}

function rangeOf(row: string): AddressRange {
  const [name = '', cidr = '', within] = row.split(' ');
  return within === undefined ? { name, cidr } : { name, cidr, within };
}
