import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type AddressDemand,
  type AddressLedger,
  type AddressRequest,
  formatAddressLedger,
  planAddresses,
  readAddressLedger,
} from '../../../lib/planning/addresses/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { cidrOf, demand, flatDemand } from './address-arbitraries.js';

interface Interval {
  readonly first: number;
  readonly last: number;
}

/** The ledgers after each request, and the requests that there was room for. */
interface History {
  readonly ledgers: readonly AddressLedger[];
  readonly demand: AddressDemand;
}

it('A range gets the lowest block that is free, and only a request without one is refused', () => {
  fc.assert(
    fc.property(demand, (given) => {
      for (const { before, request, after } of steps(given)) {
        const expected = lowestBlock(request, given, before);
        expect(after?.ranges.at(-1)?.cidr).toBe(expected);
      }
    }),
  );
});

it('No range shares an address with a sibling or a reservation', () => {
  fc.assert(
    fc.property(demand, (given) => {
      const { ranges } = last(grown(given));
      for (const [index, range] of ranges.entries()) {
        const siblings = ranges.slice(0, index).filter(({ within }) => within === range.within);
        const shared = [...siblings, ...given.reservations].filter(({ cidr }) => share(cidr, range.cidr));
        expect(shared).toEqual([]);
      }
    }),
  );
});

it('Every range lies in its parent and is smaller', () => {
  fc.assert(
    fc.property(demand, (given) => {
      const ledger = last(grown(given));
      for (const { cidr, within } of ledger.ranges) {
        const [part, whole] = [intervalOf(cidr), intervalOf(parentOf(within, ledger))];
        expect(part.first >= whole.first && part.last <= whole.last).toBe(true);
        expect(part.last - part.first).toBeLessThan(whole.last - whole.first);
      }
    }),
  );
});

it('A request that is added changes no byte of the rows that are there', () => {
  fc.assert(
    fc.property(demand, (given) => {
      const { ledgers } = grown(given);
      const files = ledgers.filter(({ ranges }) => ranges.length > 0).map(formatAddressLedger);
      for (const [index, file] of files.slice(1).entries()) {
        const rows = files[index]?.replace(/\n {2}\]\n\}\n$/, '');
        expect(file.startsWith(`${rows},\n`)).toBe(true);
      }
    }),
  );
});

it('A second run, and one that asks for less or in another order, changes nothing', () => {
  const withOther = demand.chain((given) => {
    const history = grown(given);
    return fc.tuple(fc.constant(history), fc.shuffledSubarray([...roots(history.demand)]));
  });
  fc.assert(
    fc.property(withOther, ([history, others]) => {
      const ledger = last(history);
      expect(planAddresses(history.demand, ledger)).toEqual(ledger);
      expect(planAddresses({ ...history.demand, requests: others }, ledger)).toEqual(ledger);
    }),
  );
});

it('All requests at once get the ranges that they get one after the other', () => {
  fc.assert(
    fc.property(demand, (given) => {
      const history = grown(given);
      expect(planAddresses(history.demand, undefined)).toEqual(last(history));
    }),
  );
});

it('The same demand has the same bytes, which are read as the same ledger', () => {
  fc.assert(
    fc.property(demand, (given) => {
      const { demand: possible } = grown(given);
      const ledger = planAddresses(possible, undefined);
      const text = formatAddressLedger(ledger);
      expect(formatAddressLedger(planAddresses(structuredClone(possible), undefined))).toBe(text);
      expect(readAddressLedger({ file: 'addresses.json', text })).toEqual({ ok: true, value: ledger });
    }),
  );
});

it('A row that was removed is the only one that changes place', () => {
  const withGap = demand.chain((given) => {
    const history = grown(given);
    const leaves = last(history).ranges.filter(
      ({ name }) => !history.demand.requests.some((r) => r.within === name),
    );
    return fc.tuple(fc.constant(history), fc.constantFrom(undefined, ...leaves.map(({ name }) => name)));
  });
  fc.assert(
    fc.property(withGap, ([history, gone]) => {
      const ledger = last(history);
      const kept = ledger.ranges.filter(({ name }) => name !== gone);
      const again = planAddresses(history.demand, { ...ledger, ranges: kept });
      expect(again.ranges.slice(0, kept.length)).toEqual(kept);
      expect(again.ranges.slice(kept.length).map(({ name }) => name)).toEqual(
        gone === undefined ? [] : [gone],
      );
    }),
  );
});

it('Nothing is wasted, in whatever order it is asked for: what all requests add up to is what fits', () => {
  fc.assert(
    fc.property(flatDemand, (given) => {
      const sum = given.requests.reduce((total, { prefix }) => total + 2 ** (32 - prefix), 0);
      const { first, last: end } = intervalOf(given.supernet);
      const isRefused = planned(given, { version: 1, supernet: given.supernet, ranges: [] }) === undefined;
      expect(isRefused).toBe(sum > end - first + 1);
    }),
    { numRuns: 300 },
  );
});

/** Asks for one range after the other; what there is no room for, and what was to lie in it, is left out. */
function steps(given: AddressDemand) {
  let before: AddressLedger = planAddresses({ ...given, requests: [] }, undefined);
  let asked: readonly AddressRequest[] = [];
  const all: { before: AddressLedger; request: AddressRequest; after?: AddressLedger }[] = [];
  for (const request of given.requests) {
    const { within } = request;
    if (within !== undefined && !asked.some(({ name }) => name === within)) continue;
    const requests = [...asked, request];
    const after = planned({ ...given, requests }, before);
    all.push({ before, request, after });
    if (after === undefined) continue;
    asked = requests;
    before = after;
  }
  return all;
}

/** Undefined when there is no room: the demands here break no other rule. */
function planned(given: AddressDemand, ledger: AddressLedger): AddressLedger | undefined {
  try {
    return planAddresses(given, ledger);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function grown(given: AddressDemand): History {
  const granted = steps(given).flatMap(({ request, after }) =>
    after === undefined ? [] : [{ request, after }],
  );
  const empty = planAddresses({ ...given, requests: [] }, undefined);
  return {
    ledgers: [empty, ...granted.map(({ after }) => after)],
    demand: { ...given, requests: granted.map(({ request }) => request) },
  };
}

function last({ ledgers, demand: { supernet } }: History): AddressLedger {
  return ledgers.at(-1) ?? { version: 1, supernet, ranges: [] };
}

/** The requests that can be asked for in any order. */
function roots({ requests }: AddressDemand): AddressRequest[] {
  return requests.filter(({ within }) => within === undefined);
}

/** By trying every block of the parent, from the lowest address on. */
function lowestBlock(
  { prefix, within }: AddressRequest,
  { reservations }: AddressDemand,
  ledger: AddressLedger,
): string | undefined {
  const taken = [...ledger.ranges.filter((range) => range.within === within), ...reservations].map(
    ({ cidr }) => cidr,
  );
  const parent = intervalOf(parentOf(within, ledger));
  const size = 2 ** (32 - prefix);
  for (let first = parent.first; first + size - 1 <= parent.last; first += size) {
    const block = cidrOf(first, prefix);
    if (!taken.some((cidr) => share(cidr, block))) return block;
  }
  return undefined;
}

function parentOf(within: string | undefined, { supernet, ranges }: AddressLedger): string {
  return ranges.find(({ name }) => name === within)?.cidr ?? supernet;
}

function share(a: string, b: string): boolean {
  const [one, other] = [intervalOf(a), intervalOf(b)];
  return one.first <= other.last && other.first <= one.last;
}

function intervalOf(cidr: string): Interval {
  const [address = '', prefix] = cidr.split('/');
  const first = address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
  return { first, last: first + 2 ** (32 - Number(prefix)) - 1 };
}
