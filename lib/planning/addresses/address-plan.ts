import { InputError, type Issue, quote, refuseErrors } from '../issues/index.js';
import { formatList } from '../wording/index.js';
import type { AddressDemand } from './address-demand.js';
import { addressIssues, DEMAND } from './address-issues.js';
import { ADDRESS_LEDGER_FILE, type AddressLedger } from './schema.js';

/** How many names a message lists. */
const MOST_NAMED = 10;
const RUN = 'run `npm run addresses`';

/**
 * The ranges that a ledger holds for a demand. It looks them up and gives none away: only the command that writes the
 * ledger does, so that two synths never choose differently.
 */
export class AddressPlan {
  private readonly cidrs: ReadonlyMap<string, string>;

  /**
   * @param ledger undefined while there is none
   * @param file how messages name the ledger
   * @throws InputError with every request that the ledger does not answer, and everything else that is wrong
   */
  constructor(demand: AddressDemand, ledger: AddressLedger | undefined, file: string = ADDRESS_LEDGER_FILE) {
    const given = new Map(ledger?.ranges.map(({ name, cidr }) => [name, cidr] as const));
    refuseErrors([
      ...addressIssues(demand, ledger, file),
      ...otherSupernet(demand, ledger, file),
      ...missing(demand, given, file),
    ]);
    this.cidrs = new Map(demand.requests.map(({ name }) => [name, given.get(name) ?? '']));
  }

  /**
   * The network of a request.
   *
   * @throws InputError for a name that the demand does not ask for, even if the ledger still has it
   */
  cidr(name: string): string {
    const cidr = this.cidrs.get(name);
    if (cidr !== undefined) return cidr;
    const issue: Issue = {
      severity: 'error',
      place: { file: DEMAND, field: 'requests' },
      problem: `nobody asks for a range named ${quote(name)}`,
      allowed: formatList([...this.cidrs.keys()].map(quote), MOST_NAMED),
      mend: `correct the name, or add a request and ${RUN}`,
    };
    throw new InputError([issue]);
  }
}

function otherSupernet(
  { supernet }: AddressDemand,
  ledger: AddressLedger | undefined,
  file: string,
): Issue[] {
  if (ledger === undefined || ledger.supernet === supernet) return [];
  return [
    {
      severity: 'error',
      place: { file, field: 'supernet' },
      problem: `the supernet is ${ledger.supernet}, but that of the demand is ${supernet}`,
      allowed: supernet,
      mend: `${RUN}, and commit ${file}`,
    },
  ];
}

function missing({ requests }: AddressDemand, given: ReadonlyMap<string, string>, file: string): Issue[] {
  return requests.flatMap(({ name, prefix }, index) =>
    given.has(name)
      ? []
      : [
          {
            severity: 'error',
            place: { file: DEMAND, field: `requests[${index}]` },
            problem: `${file} has no range for ${quote(name)}, a /${prefix}`,
            allowed: 'requests that the ledger has a range for',
            mend: `${RUN}, and commit ${file}`,
          },
        ],
  );
}
