import { describe, expect, it } from 'vitest';
import {
  type AddressRequest,
  formatAddressLedger,
  planAddresses,
} from '../../../lib/planning/addresses/index.js';
import { demandOf, ledgerOf, refusalsOf, rowsOf } from './address-fixture.js';

const VPC: AddressRequest = { name: 'vpc', prefix: 16 };
const PUBLIC_A: AddressRequest = { name: 'public/a', prefix: 20, within: 'vpc' };
const RENUMBER =
  'to renumber on purpose, remove ranges[0] of addresses.json with all rows within it once the network is gone, and run `npm run addresses`.';

describe('a plan without a ledger', () => {
  it('gives each request the lowest free block, in the order of the demand', () => {
    const requests = [
      VPC,
      PUBLIC_A,
      { name: 'paas-a/services', prefix: 20 },
      { name: 'paas-a/pods', prefix: 15 },
      { name: 'public/b', prefix: 20, within: 'vpc' },
      { name: 'paas-b/services', prefix: 20 },
    ];
    expect(rowsOf(planAddresses(demandOf(requests), undefined))).toEqual([
      'vpc 10.64.0.0/16',
      'public/a 10.64.0.0/20 vpc',
      'paas-a/services 10.65.0.0/20',
      'paas-a/pods 10.66.0.0/15',
      'public/b 10.64.16.0/20 vpc',
      'paas-b/services 10.65.16.0/20',
    ]);
  });

  it('nests as deep as it is asked to', () => {
    const requests = [VPC, PUBLIC_A, { name: 'public/a/nat', prefix: 28, within: 'public/a' }];
    expect(rowsOf(planAddresses(demandOf(requests), undefined))).toEqual([
      'vpc 10.64.0.0/16',
      'public/a 10.64.0.0/20 vpc',
      'public/a/nat 10.64.0.0/28 public/a',
    ]);
  });

  it.each([
    ['in the place of the first block', '10.64.0.0/16', '10.65.0.0/16'],
    ['of one address in the first block', '10.64.255.255/32', '10.65.0.0/16'],
    ['larger than a block', '10.64.0.0/14', '10.68.0.0/16'],
    ['behind the first block', '10.65.0.0/16', '10.64.0.0/16'],
    ['around the supernet, from another', '192.168.0.0/16', '10.64.0.0/16'],
    ['of public addresses', '203.0.113.0/24', '10.64.0.0/16'],
  ])('goes around a reservation %s', (_title, cidr, given) => {
    const demand = demandOf([VPC], { reservations: [{ name: 'office', cidr }] });
    expect(rowsOf(planAddresses(demand, undefined))).toEqual([`vpc ${given}`]);
  });

  it('goes around reservations that overlap each other', () => {
    const reservations = [
      { name: 'office', cidr: '10.64.1.0/24' },
      { name: 'company', cidr: '10.64.0.0/14' },
      { name: 'peer', cidr: '10.64.0.0/16' },
    ];
    expect(rowsOf(planAddresses(demandOf([VPC], { reservations }), undefined))).toEqual(['vpc 10.68.0.0/16']);
  });

  it('has no ranges when nobody asks', () => {
    expect(planAddresses(demandOf([]), undefined)).toEqual(ledgerOf());
  });

  it('fills the last addresses of all that are private', () => {
    const demand = demandOf([{ name: 'a', prefix: 28 }], { supernet: '192.168.255.224/27' });
    const both = { ...demand, requests: [...demand.requests, { name: 'b', prefix: 28 }] };
    expect(rowsOf(planAddresses(both, undefined))).toEqual(['a 192.168.255.224/28', 'b 192.168.255.240/28']);
  });
});

describe('a plan with a ledger', () => {
  const ledger = ledgerOf('vpc 10.64.0.0/16', 'public/a 10.64.0.0/20 vpc', 'old 10.65.0.0/16');

  it('keeps what is there and appends what is missing', () => {
    const requests = [{ name: 'new', prefix: 16 }, VPC, { name: 'public/b', prefix: 20, within: 'vpc' }];
    expect(rowsOf(planAddresses(demandOf(requests), ledger))).toEqual([
      ...rowsOf(ledger),
      'new 10.66.0.0/16',
      'public/b 10.64.16.0/20 vpc',
    ]);
  });

  it('keeps ranges that nobody asks for any more', () => {
    expect(planAddresses(demandOf([]), ledger)).toEqual(ledger);
  });

  it('gives the place of a row that was removed to the next that fits', () => {
    const requests = [VPC, { name: 'large', prefix: 15 }, { name: 'small', prefix: 16 }];
    expect(rowsOf(planAddresses(demandOf(requests), ledgerOf('old 10.65.0.0/16')))).toEqual([
      'old 10.65.0.0/16',
      'vpc 10.64.0.0/16',
      'large 10.66.0.0/15',
      'small 10.68.0.0/16',
    ]);
  });

  it('places ranges within one that nobody asks for any more', () => {
    const requests = [{ name: 'in-old', prefix: 24, within: 'old' }];
    expect(rowsOf(planAddresses(demandOf(requests), ledger)).at(-1)).toBe('in-old 10.65.0.0/24 old');
  });

  it('takes over a supernet that became wider', () => {
    const demand = demandOf([VPC], { supernet: '10.0.0.0/8' });
    expect(planAddresses(demand, ledger)).toEqual({ ...ledger, supernet: '10.0.0.0/8' });
  });

  it('takes over a supernet that became narrower and still holds all ranges', () => {
    const demand = demandOf([VPC], { supernet: '10.64.0.0/15' });
    expect(planAddresses(demand, ledger)).toEqual({ ...ledger, supernet: '10.64.0.0/15' });
  });

  it('adds lines to the file and changes none but the comma before them', () => {
    const before = formatAddressLedger(ledger);
    const after = formatAddressLedger(planAddresses(demandOf([{ name: 'new', prefix: 16 }]), ledger));
    expect(after).toBe(
      before.replace(
        /\n {2}\]\n\}\n$/,
        ',\n    {\n      "name": "new",\n      "cidr": "10.66.0.0/16"\n    }\n  ]\n}\n',
      ),
    );
  });
});

describe('a demand that cannot be used', () => {
  const SMALLEST = 'a part of it, and no smaller than a subnet of AWS';
  const MEND_PREFIX = 'To mend: correct the prefix, or name a larger range in `within`.';

  it.each([
    [
      'a supernet with host bits',
      demandOf([], { supernet: '10.64.0.1/12' }),
      'address demand, supernet: "10.64.0.1/12" has host bits set, it is an address in 10.64.0.0/12. Allowed: a network without host bits, such as 10.64.0.0/16. To mend: write 10.64.0.0/12.',
    ],
    [
      'a supernet that is no network',
      demandOf([], { supernet: '10.64.0.0' }),
      'address demand, supernet: "10.64.0.0" is no IPv4 network. Allowed: a network without host bits, such as 10.64.0.0/16. To mend: correct it.',
    ],
    [
      'a supernet of public addresses',
      demandOf([], { supernet: '172.32.0.0/12' }),
      'address demand, supernet: "172.32.0.0/12" is not private. Allowed: a network inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16: EKS takes no other service ranges. To mend: choose a part of one of these that no peer uses.',
    ],
    [
      'a supernet larger than the private one around which it lies',
      demandOf([], { supernet: '172.0.0.0/8' }),
      'address demand, supernet: "172.0.0.0/8" is not private. Allowed: a network inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16: EKS takes no other service ranges. To mend: choose a part of one of these that no peer uses.',
    ],
    [
      'a reservation with host bits',
      demandOf([], { reservations: [{ name: 'office', cidr: '10.1.2.3/24' }] }),
      'address demand, reservations[0].cidr: "10.1.2.3/24" has host bits set, it is an address in 10.1.2.0/24. Allowed: a network without host bits, such as 10.64.0.0/16. To mend: write 10.1.2.0/24.',
    ],
    [
      'a reservation with a needless zero',
      demandOf([], { reservations: [{ name: 'office', cidr: '10.1.2.0/024' }] }),
      'address demand, reservations[0].cidr: "10.1.2.0/024" is no IPv4 network. Allowed: a network without host bits, such as 10.64.0.0/16. To mend: write 10.1.2.0/24.',
    ],
    [
      'a reservation twice',
      demandOf([], {
        reservations: [
          { name: 'office', cidr: '10.1.0.0/16' },
          { name: 'office', cidr: '10.2.0.0/16' },
        ],
      }),
      'address demand, reservations[1].name: "office" is also the name of reservations[0], 10.1.0.0/16. Allowed: every name once. To mend: rename or remove one of the two.',
    ],
    [
      'a request twice',
      demandOf([VPC, VPC]),
      'address demand, requests[1].name: "vpc" is also the name of requests[0]. Allowed: every name once. To mend: rename or remove one of the two.',
    ],
    [
      'a request without a name',
      demandOf([{ name: '', prefix: 16 }]),
      'address demand, requests[0].name: "" is no name of a range. Allowed: letters, digits, "-", "_" and ".", in parts with "/" between them. To mend: write a name such as vpc or paas-a/pods.',
    ],
    [
      'a name that ends with a slash',
      demandOf([{ name: 'vpc/', prefix: 16 }]),
      'address demand, requests[0].name: "vpc/" is no name of a range. Allowed: letters, digits, "-", "_" and ".", in parts with "/" between them. To mend: write a name such as vpc or paas-a/pods.',
    ],
    [
      'a parent that nobody asks for',
      demandOf([PUBLIC_A]),
      'address demand, requests[0].within: "public/a" is to lie within "vpc", which nobody asks for. Allowed: the name of an earlier request or of a range in addresses.json; none for the supernet. To mend: correct the name, or add a request for it.',
    ],
    [
      'a parent that is asked for later',
      demandOf([PUBLIC_A, VPC]),
      'address demand, requests[0].within: "public/a" is to lie within "vpc", which is asked for by requests[1], not before it. Allowed: the name of an earlier request or of a range in addresses.json; none for the supernet. To mend: put each range before what lies in it.',
    ],
    [
      'a prefix that is not whole',
      demandOf([{ name: 'vpc', prefix: 16.5 }]),
      `address demand, requests[0].prefix: "vpc" cannot be a /16.5 within the supernet, a /12. Allowed: a whole number from 13 to 28: ${SMALLEST}. ${MEND_PREFIX}`,
    ],
    [
      'a prefix that is no number',
      demandOf([{ name: 'vpc', prefix: Number.NaN }]),
      `address demand, requests[0].prefix: "vpc" cannot be a /NaN within the supernet, a /12. Allowed: a whole number from 13 to 28: ${SMALLEST}. ${MEND_PREFIX}`,
    ],
    [
      'a range as large as the supernet',
      demandOf([{ name: 'vpc', prefix: 12 }]),
      `address demand, requests[0].prefix: "vpc" cannot be a /12 within the supernet, a /12. Allowed: a whole number from 13 to 28: ${SMALLEST}. ${MEND_PREFIX}`,
    ],
    [
      'a range as large as its parent',
      demandOf([VPC, { ...PUBLIC_A, prefix: 16 }]),
      `address demand, requests[1].prefix: "public/a" cannot be a /16 within "vpc", a /16. Allowed: a whole number from 17 to 28: ${SMALLEST}. ${MEND_PREFIX}`,
    ],
    [
      'a range smaller than a subnet may be',
      demandOf([VPC, { ...PUBLIC_A, prefix: 29 }]),
      `address demand, requests[1].prefix: "public/a" cannot be a /29 within "vpc", a /16. Allowed: a whole number from 17 to 28: ${SMALLEST}. ${MEND_PREFIX}`,
    ],
    [
      'a range within one that is as small as can be',
      demandOf([
        { name: 'vpc', prefix: 28 },
        { ...PUBLIC_A, prefix: 28 },
      ]),
      `address demand, requests[1].prefix: "public/a" cannot be a /28 within "vpc", a /28. Allowed: nothing there, since AWS has no subnet smaller than a /28. ${MEND_PREFIX}`,
    ],
  ])('has %s', (_title, demand, refusal) => {
    expect(refusalsOf(() => planAddresses(demand, undefined))).toEqual([refusal]);
  });

  it.each([
    ['a supernet that is a whole private network', demandOf([], { supernet: '172.16.0.0/12' })],
    ['a part of 10.0.0.0/8', demandOf([], { supernet: '10.255.0.0/16' })],
    ['the half of the supernet', demandOf([{ name: 'a', prefix: 13 }])],
    [
      'the half of a parent and the smallest subnet',
      demandOf([VPC, { ...PUBLIC_A, prefix: 17 }, { name: 's', prefix: 28 }]),
    ],
    ['a name of many parts', demandOf([{ name: 'paas-a/eu-central-1a/pods_2.x', prefix: 16 }])],
  ])('is not one with %s', (_title, demand) => {
    expect(refusalsOf(() => planAddresses(demand, undefined))).toEqual([]);
  });

  it('is told everything at once', () => {
    const demand = demandOf([{ name: 'a b', prefix: 29, within: 'x' }, VPC, VPC], {
      supernet: 'all',
      reservations: [{ name: 'office', cidr: 'ours' }],
    });
    const ledger = { ...ledgerOf('vpc 10.64.0.1/16', 'vpc 10.65.0.0/15 y'), supernet: 'some' };
    const places = refusalsOf(() => planAddresses(demand, ledger, 'ranges.json')).map(
      (text) => text.split(':')[0],
    );
    expect(places).toEqual([
      'ranges.json, ranges[0].cidr',
      'ranges.json, ranges[1].cidr',
      'ranges.json, ranges[1].name',
      'ranges.json, ranges[1].within',
      'address demand, supernet',
      'address demand, reservations[0].cidr',
      'address demand, requests[0].name',
      'address demand, requests[2].name',
      'address demand, requests[0].within',
      'address demand, requests[0].prefix',
    ]);
  });
});

describe('a demand that the ledger does not agree with', () => {
  it('is refused when a range has another prefix', () => {
    const demand = demandOf([{ name: 'vpc', prefix: 17 }]);
    expect(refusalsOf(() => planAddresses(demand, ledgerOf('vpc 10.64.0.0/16')))).toEqual([
      `address demand, requests[0].prefix: "vpc" is asked for as a /17, but ranges[0] of addresses.json is 10.64.0.0/16. Allowed: 16, since a range is never renumbered. To mend: ask for 16; ${RENUMBER}`,
    ]);
  });

  it('is refused when a range has another parent', () => {
    const demand = demandOf([VPC, { ...PUBLIC_A, within: 'vpc' }]);
    const ledger = ledgerOf('public/a 10.65.0.0/20');
    expect(refusalsOf(() => planAddresses(demand, ledger))).toEqual([
      `address demand, requests[1].within: "public/a" is to lie within "vpc", but ranges[0] of addresses.json, 10.65.0.0/20, lies within the supernet. Allowed: the supernet, since a range is never renumbered. To mend: leave it out; ${RENUMBER}`,
    ]);
  });

  it('is refused when a range has lost its parent', () => {
    const demand = demandOf([{ name: 'public/a', prefix: 20 }]);
    const ledger = ledgerOf('public/a 10.64.0.0/20 vpc', 'vpc 10.64.0.0/16');
    expect(refusalsOf(() => planAddresses(demand, ledger))).toEqual([
      `address demand, requests[0].within: "public/a" is to lie within the supernet, but ranges[0] of addresses.json, 10.64.0.0/20, lies within "vpc". Allowed: "vpc", since a range is never renumbered. To mend: write "vpc"; ${RENUMBER}`,
    ]);
  });

  it('is refused when a reservation lies in the way of a range', () => {
    const demand = demandOf([], {
      reservations: [
        { name: 'home', cidr: '192.168.0.0/16' },
        { name: 'office', cidr: '10.64.255.255/32' },
      ],
    });
    const ledger = ledgerOf('vpc 10.64.0.0/16', 'next 10.65.0.0/16');
    expect(refusalsOf(() => planAddresses(demand, ledger))).toEqual([
      'addresses.json, ranges[0].cidr: 10.64.0.0/16 of "vpc" overlaps reservations[1], 10.64.255.255/32 of "office". Allowed: ranges that share no address with a reservation. To mend: correct the reservation; to renumber on purpose, remove the row with all rows within it once the network is gone, and run `npm run addresses`.',
    ]);
  });

  it('is refused when its supernet no longer holds a range', () => {
    const demand = demandOf([], { supernet: '10.64.0.0/16' });
    const ledger = ledgerOf('vpc 10.64.0.0/17', 'other 10.65.0.0/17');
    expect(refusalsOf(() => planAddresses(demand, ledger))).toEqual([
      'addresses.json, ranges[1].cidr: 10.65.0.0/17 of "other" is no part of the supernet, 10.64.0.0/16. Allowed: a part of 10.64.0.0/16. To mend: restore the two as they were, or remove the row once its network is gone and run `npm run addresses`.',
    ]);
  });

  it('tells of both files by the name that the caller gives', () => {
    const demand = demandOf([{ name: 'vpc', prefix: 17 }]);
    const [refusal] = refusalsOf(() => planAddresses(demand, ledgerOf('vpc 10.64.0.0/16'), 'net/plan.json'));
    expect(refusal).toContain('but ranges[0] of net/plan.json is 10.64.0.0/16');
  });
});

describe('a demand that there is no room for', () => {
  const half = { name: 'a', prefix: 17, within: 'vpc' };

  it('is one that asks for the last address and one more', () => {
    const requests = [VPC, half, { ...half, name: 'b' }];
    expect(refusalsOf(() => planAddresses(demandOf(requests), undefined))).toEqual([]);
    const more = [...requests, { name: 'c', prefix: 28, within: 'vpc' }];
    expect(refusalsOf(() => planAddresses(demandOf(more), undefined))).toEqual([
      'address demand, requests[3]: "vpc", 10.64.0.0/16, has no room for "c", a /28 of 16 addresses: nothing is free; taken are "a" 10.64.0.0/17 and "b" 10.64.128.0/17. Allowed: no further range there. To mend: give back one that is not in use, or name another range in `within`.',
    ]);
  });

  it('is told the largest free block', () => {
    const requests = [VPC, half, { name: 'b', prefix: 20, within: 'vpc' }, { ...half, name: 'c' }];
    expect(refusalsOf(() => planAddresses(demandOf(requests), undefined))).toEqual([
      'address demand, requests[3]: "vpc", 10.64.0.0/16, has no room for "c", a /17 of 32,768 addresses: the largest free block is 10.64.192.0/18; taken are "a" 10.64.0.0/17 and "b" 10.64.128.0/20. Allowed: a prefix from 18 to 28 there. To mend: ask for a smaller range, give back one that is not in use, or name another range in `within`.',
    ]);
  });

  it('is told what takes up the supernet, the largest first, reservations too', () => {
    const demand = demandOf(
      [
        { name: 'vpc', prefix: 16 },
        { name: 'late', prefix: 13 },
      ],
      {
        reservations: [
          { name: 'home', cidr: '192.168.0.0/16' },
          { name: 'office', cidr: '10.72.0.0/14' },
        ],
      },
    );
    expect(refusalsOf(() => planAddresses(demand, undefined))).toEqual([
      'address demand, requests[1]: the supernet, 10.64.0.0/12, has no room for "late", a /13 of 524,288 addresses: the largest free block is 10.68.0.0/14; taken are reservation "office" 10.72.0.0/14 and "vpc" 10.64.0.0/16. Allowed: a prefix from 14 to 28 there. To mend: ask for a smaller range, give back one that is not in use, or widen the supernet.',
    ]);
  });

  it('is told of five networks and of how many others', () => {
    const requests = Array.from({ length: 8 }, (_, index) => ({ name: `r${index}`, prefix: 15 }));
    const demand = demandOf([...requests, { name: 'late', prefix: 16 }]);
    expect(refusalsOf(() => planAddresses(demand, undefined)).join()).toContain(
      'nothing is free; taken are "r0" 10.64.0.0/15, "r1" 10.66.0.0/15, "r2" 10.68.0.0/15, "r3" 10.70.0.0/15, "r4" 10.72.0.0/15 and 3 others. Allowed',
    );
  });

  it('has no use for blocks smaller than a subnet', () => {
    const demand = demandOf([{ name: 'a', prefix: 28 }], {
      supernet: '10.64.0.0/27',
      reservations: [
        { name: 'one', cidr: '10.64.0.0/32' },
        { name: 'two', cidr: '10.64.0.16/32' },
      ],
    });
    expect(refusalsOf(() => planAddresses(demand, undefined))).toEqual([
      'address demand, requests[0]: the supernet, 10.64.0.0/27, has no room for "a", a /28 of 16 addresses: the largest free block is 10.64.0.8/29; taken are reservation "one" 10.64.0.0/32 and reservation "two" 10.64.0.16/32. Allowed: no further range there. To mend: give back one that is not in use, or widen the supernet.',
    ]);
  });

  it('is told of every request that found no place, but not of what was to lie in it', () => {
    const requests = [
      { name: 'a', prefix: 13 },
      { name: 'b', prefix: 13 },
      { name: 'c', prefix: 16 },
      { name: 'in-c', prefix: 20, within: 'c' },
      { name: 'in-a', prefix: 20, within: 'a' },
      { name: 'd', prefix: 28 },
    ];
    const places = refusalsOf(() => planAddresses(demandOf(requests), undefined)).map(
      (text) => text.split(':')[0],
    );
    expect(places).toEqual(['address demand, requests[2]', 'address demand, requests[5]']);
  });
});
