import { type Finding, formatPath } from '../documents/index.js';
import type { Issue } from '../issues/index.js';
import type { AddressDemand } from './address-demand.js';
import { renumberFindings, reservationFindings } from './agreement-rules.js';
import { demandFindings } from './demand-rules.js';
import { rangeFindings } from './ledger-rules.js';
import type { AddressLedger } from './schema.js';

/** How messages name the demand, which stands in no file. */
export const DEMAND = 'address demand';

/**
 * What is wrong with a demand and a ledger, each by itself and with each other; a missing range is not.
 *
 * The supernet is the demand's: it may become wider or narrower, as long as it holds all ranges.
 */
export function addressIssues(
  demand: AddressDemand,
  ledger: AddressLedger | undefined,
  file: string,
): Issue[] {
  const ranges = ledger?.ranges ?? [];
  return [
    ...[...rangeFindings(ranges, demand.supernet), ...reservationFindings(demand, ranges)].map(issueIn(file)),
    ...[...demandFindings(demand, ranges, file), ...renumberFindings(demand, ranges, file)].map(
      issueIn(DEMAND),
    ),
  ];
}

function issueIn(file: string): (finding: Finding) => Issue {
  return ({ path, ...beats }) => ({
    severity: 'error',
    place: { file, field: formatPath(path) },
    ...beats,
  });
}
