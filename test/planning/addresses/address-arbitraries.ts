import fc from 'fast-check';
import type { AddressDemand, AddressRequest } from '../../../lib/planning/addresses/index.js';

/** Small, so that it fills up: 256 subnets of the smallest size. */
const SUPERNET = { first: 0x0a400000, prefix: 20 };
const LONGEST_REQUEST = 28;

interface Draft {
  readonly parent: number;
  readonly smaller: number;
}

/** A request lies in the supernet or in an earlier request that has room for parts, and is a part of it. */
const requests = fc
  .array(fc.record({ parent: fc.nat({ max: 30 }), smaller: fc.integer({ min: 1, max: 4 }) }), {
    maxLength: 14,
  })
  .map((drafts) => {
    const all: AddressRequest[] = [];
    for (const draft of drafts) all.push(requestOf(draft, all));
    return all;
  });

/** From a quarter of the supernet to one address, in it or next to it. */
const reservations = fc
  .array(fc.tuple(fc.integer({ min: 22, max: 32 }), fc.nat({ max: 2 ** 13 - 1 })), { maxLength: 3 })
  .map((drafts) =>
    drafts.map(([prefix, offset], index) => ({
      name: `office-${index}`,
      cidr: cidrOf(SUPERNET.first + offset - (offset % 2 ** (32 - prefix)), prefix),
    })),
  );

/** A demand that keeps all rules; whether there is room for it is another matter. */
export const demand: fc.Arbitrary<AddressDemand> = fc.record({
  supernet: fc.constant(cidrOf(SUPERNET.first, SUPERNET.prefix)),
  reservations,
  requests,
});

/** Requests of the supernet alone, and nothing in their way. */
export const flatDemand: fc.Arbitrary<AddressDemand> = fc.record({
  supernet: fc.constant(cidrOf(SUPERNET.first, SUPERNET.prefix)),
  reservations: fc.constant([]),
  requests: fc
    .array(fc.integer({ min: SUPERNET.prefix + 1, max: LONGEST_REQUEST }), { maxLength: 14 })
    .map((prefixes) => prefixes.map((prefix, index) => ({ name: `r${index}`, prefix }))),
});

export function cidrOf(first: number, prefix: number): string {
  return `${[24, 16, 8, 0].map((bits) => Math.floor(first / 2 ** bits) % 256).join('.')}/${prefix}`;
}

function requestOf({ parent, smaller }: Draft, earlier: readonly AddressRequest[]): AddressRequest {
  const parents = earlier.filter(({ prefix }) => prefix < LONGEST_REQUEST);
  const within = parents[parent % (parents.length + 1)];
  const prefix = Math.min((within?.prefix ?? SUPERNET.prefix) + smaller, LONGEST_REQUEST);
  const name = `r${earlier.length}`;
  return within === undefined ? { name, prefix } : { name, prefix, within: within.name };
}
