import { describe, expect, it } from 'vitest';
import {
  type AddressLedger,
  formatAddressLedger,
  readAddressLedger,
} from '../../../lib/planning/addresses/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';
import { ledgerOf } from './address-fixture.js';

const ledger = ledgerOf('vpc 10.64.0.0/16', 'public/a 10.64.0.0/20 vpc');
const MEND = 'To mend: restore the value from version control.';
const PART =
  'To mend: restore the two as they were, or remove the row once its network is gone and run `npm run addresses`.';

/** The issues of a text as a person reads them, but for the lines, which have a test of their own. */
function issuesOf(value: unknown): string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const reading = readAddressLedger({ file: 'addresses.json', text });
  return reading.ok
    ? []
    : reading.issues.map(({ place: { row: _, ...place }, ...issue }) => formatIssue({ ...issue, place }));
}

function changed(changes: Record<string, unknown>): unknown {
  return { ...ledger, ...changes };
}

describe('a ledger that is written and read again', () => {
  it('is the same', () => {
    const text = formatAddressLedger(ledger);
    expect(readAddressLedger({ file: 'addresses.json', text })).toEqual({ ok: true, value: ledger });
  });

  it('has one line for each fact', () => {
    expect(formatAddressLedger(ledger)).toBe(`{
  "version": 1,
  "supernet": "10.64.0.0/12",
  "ranges": [
    {
      "name": "vpc",
      "cidr": "10.64.0.0/16"
    },
    {
      "name": "public/a",
      "cidr": "10.64.0.0/20",
      "within": "vpc"
    }
  ]
}
`);
  });

  it('has the same bytes whatever order its keys were in', () => {
    const [vpc, part] = ledger.ranges;
    const reversed: AddressLedger = {
      ranges: [
        { cidr: vpc?.cidr ?? '', name: vpc?.name ?? '', within: undefined },
        { within: part?.within, cidr: part?.cidr ?? '', name: part?.name ?? '' },
      ],
      supernet: ledger.supernet,
      version: 1,
    };
    expect(formatAddressLedger(reversed)).toBe(formatAddressLedger(ledger));
  });
});

describe('a ledger that cannot be used', () => {
  it('is told by line', () => {
    const text = formatAddressLedger(ledgerOf('vpc 10.64.0.0/16', 'public/a 10.65.0.0/20 vpc'));
    const reading = readAddressLedger({ file: 'addresses.json', text });
    expect(reading.ok || reading.issues.map(({ place }) => place)).toEqual([
      { file: 'addresses.json', row: 11, field: 'ranges[1].cidr' },
    ]);
  });

  it.each([
    [
      'an unknown version, alone',
      changed({ version: 2, supernet: 5 }),
      'addresses.json, version: version 2 of the ledger format is unknown. Allowed: 1. To mend: use the release of greenroom that wrote the file; a ledger that is made again renumbers everything.',
    ],
    [
      'no version',
      changed({ version: undefined }),
      `addresses.json, version: the field is missing. Allowed: every field of the schema. To mend: add it.`,
    ],
    [
      'an unknown field',
      changed({ ranges: [{ name: 'vpc', cidr: '10.64.0.0/16', zone: 'a' }] }),
      'addresses.json, ranges[0].zone: the field is unknown. Allowed: name, cidr, within. To mend: remove it, or correct its spelling.',
    ],
    [
      'a range without a name',
      changed({ ranges: [{ name: '', cidr: '10.64.0.0/16' }] }),
      `addresses.json, ranges[0].name: "" is not allowed here. Allowed: letters, digits, "-", "_" and ".", in parts with "/" between them. ${MEND}`,
    ],
    [
      'a number for a network',
      changed({ ranges: [{ name: 'vpc', cidr: 10 }] }),
      `addresses.json, ranges[0].cidr: 10 is not allowed here. Allowed: string. ${MEND}`,
    ],
    [
      'text that is not JSON',
      '{\n  "version": 1,\n<<<<<<< main\n}',
      'addresses.json: the text is not JSON: invalid symbol. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ],
    ['a list', [], `addresses.json: [] is not allowed here. Allowed: an object. ${MEND}`],
    [
      'a supernet that is not private',
      { version: 1, supernet: '8.0.0.0/8', ranges: [] },
      'addresses.json, supernet: "8.0.0.0/8" is not private. Allowed: a network inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16: EKS takes no other service ranges. To mend: choose a part of one of these that no peer uses.',
    ],
    [
      'a range with host bits',
      ledgerOf('vpc 10.64.0.1/16'),
      'addresses.json, ranges[0].cidr: "10.64.0.1/16" has host bits set, it is an address in 10.64.0.0/16. Allowed: a network without host bits, such as 10.64.0.0/16. To mend: write 10.64.0.0/16.',
    ],
    [
      'a name twice',
      ledgerOf('vpc 10.64.0.0/16', 'vpc 10.65.0.0/16'),
      'addresses.json, ranges[1].name: "vpc" is also the name of ranges[0], 10.64.0.0/16. Allowed: every name once. To mend: rename or remove one of the two.',
    ],
    [
      'a range within one that is not there',
      ledgerOf('public/a 10.64.0.0/20 vpc'),
      'addresses.json, ranges[0].within: "public/a" lies within "vpc", which is not there. Allowed: the name of a range of this file; none for the supernet. To mend: restore the row of "vpc", or remove this one once its network is gone.',
    ],
    [
      'a range outside of the supernet',
      ledgerOf('vpc 10.80.0.0/16'),
      `addresses.json, ranges[0].cidr: 10.80.0.0/16 of "vpc" is no part of the supernet, 10.64.0.0/12. Allowed: a part of 10.64.0.0/12. ${PART}`,
    ],
    [
      'a range outside of its parent',
      ledgerOf('vpc 10.64.0.0/16', 'public/a 10.65.0.0/20 vpc'),
      `addresses.json, ranges[1].cidr: 10.65.0.0/20 of "public/a" is no part of "vpc", 10.64.0.0/16. Allowed: a part of 10.64.0.0/16. ${PART}`,
    ],
    [
      'a range as large as its parent',
      ledgerOf('vpc 10.64.0.0/16', 'all 10.64.0.0/16 vpc'),
      `addresses.json, ranges[1].cidr: 10.64.0.0/16 of "all" is no part of "vpc", 10.64.0.0/16. Allowed: a part of 10.64.0.0/16. ${PART}`,
    ],
    [
      'a range around its parent',
      ledgerOf('vpc 10.64.0.0/16', 'more 10.64.0.0/15 vpc'),
      `addresses.json, ranges[1].cidr: 10.64.0.0/15 of "more" is no part of "vpc", 10.64.0.0/16. Allowed: a part of 10.64.0.0/16. ${PART}`,
    ],
    [
      'a range within itself',
      ledgerOf('vpc 10.64.0.0/16 vpc'),
      `addresses.json, ranges[0].cidr: 10.64.0.0/16 of "vpc" is no part of "vpc", 10.64.0.0/16. Allowed: a part of 10.64.0.0/16. ${PART}`,
    ],
    [
      'two ranges of the supernet that overlap',
      ledgerOf('vpc 10.64.0.0/16', 'pods 10.64.128.0/20'),
      'addresses.json, ranges[1].cidr: 10.64.128.0/20 of "pods" overlaps ranges[0], 10.64.0.0/16 of "vpc". Allowed: ranges that share no address, unless one is named in the `within` of the other. To mend: remove the row of the two whose network is not there yet, and run `npm run addresses`.',
    ],
    [
      'two ranges of one parent that overlap, in whatever order',
      ledgerOf('b 10.64.0.0/24 vpc', 'a 10.64.0.0/20 vpc', 'vpc 10.64.0.0/16'),
      'addresses.json, ranges[1].cidr: 10.64.0.0/20 of "a" overlaps ranges[0], 10.64.0.0/24 of "b". Allowed: ranges that share no address, unless one is named in the `within` of the other. To mend: remove the row of the two whose network is not there yet, and run `npm run addresses`.',
    ],
  ])('has %s', (_title, value, issue) => {
    expect(issuesOf(value)).toEqual([issue]);
  });

  it('is refused when two ranges lie within each other', () => {
    expect(issuesOf(ledgerOf('a 10.64.0.0/16 b', 'b 10.64.0.0/20 a'))).toEqual([
      `addresses.json, ranges[0].cidr: 10.64.0.0/16 of "a" is no part of "b", 10.64.0.0/20. Allowed: a part of 10.64.0.0/20. ${PART}`,
    ]);
  });

  it.each([
    ['no ranges', ledgerOf()],
    ['a parent behind its child', ledgerOf('public/a 10.64.0.0/20 vpc', 'vpc 10.64.0.0/16')],
    ['neighbours', ledgerOf('a 10.64.0.0/16', 'b 10.65.0.0/16')],
    ['the same place in two levels', ledgerOf('a 10.64.0.0/16', 'b 10.64.0.0/17 a', 'c 10.64.0.0/18 b')],
  ])('is not one with %s', (_title, value) => {
    expect(issuesOf(value)).toEqual([]);
  });
});
