import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planCosts, readPriceBook } from '../../../lib/planning/costs/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';
import { BOOK, INPUT } from './cost-fixture.js';

const MEND = 'To mend: correct the value in the price book.';
const PRICE = 'a number above 0 and at most 10,000,000';

function read(book: unknown) {
  return readPriceBook({ file: 'prices.json', text: JSON.stringify(book) });
}

function issuesOf(book: unknown) {
  const reading = read(book);
  return reading.ok || reading.issues.map(formatIssue);
}

describe('a price book', () => {
  const { version, currency, date, source, instances } = BOOK;

  it.each([
    ['with all prices', { ...BOOK, perEvent: 0.05 }],
    ['with prices of instances alone', { version, currency, date, source, instances }],
    ['with the highest price', { ...BOOK, perEvent: 10_000_000 }],
    ['of a day that only leap years have', { ...BOOK, date: '2028-02-29' }],
  ])('%s is read as it stands', (_title, book) => {
    expect(read(book)).toEqual({ ok: true, value: book });
  });

  it.each([
    [
      'a price of nothing',
      { ...BOOK, instances: { 'm7i.2xlarge': 0 } },
      `prices.json, row 1, instances["m7i.2xlarge"]: 0 is not allowed here. Allowed: ${PRICE}. ${MEND}`,
    ],
    [
      'a price below zero',
      { ...BOOK, perEvent: -0.05 },
      `prices.json, row 1, perEvent: -0.05 is not allowed here. Allowed: ${PRICE}. ${MEND}`,
    ],
    [
      'a price above the highest',
      { ...BOOK, loadBalancerUnit: 10_000_000.01 },
      `prices.json, row 1, loadBalancerUnit: 10000000.01 is not allowed here. Allowed: ${PRICE}. ${MEND}`,
    ],
    [
      'a currency that is no code',
      { ...BOOK, currency: 'Euro' },
      `prices.json, row 1, currency: "Euro" is not allowed here. Allowed: a code of ISO 4217 such as EUR. ${MEND}`,
    ],
    [
      'a day that does not exist',
      { ...BOOK, date: '2026-02-29' },
      `prices.json, row 1, date: "2026-02-29" is not allowed here. Allowed: a date that exists, such as 2026-11-01. ${MEND}`,
    ],
    [
      'no source',
      { ...BOOK, source: '' },
      `prices.json, row 1, source: "" is not allowed here. Allowed: text that is not empty. ${MEND}`,
    ],
    [
      'another version',
      { ...BOOK, version: 2 },
      `prices.json, row 1, version: 2 is not allowed here. Allowed: 1. ${MEND}`,
    ],
    [
      'a tier that there is none of',
      { ...BOOK, controlPlane: { 'tier-3xl': 5 } },
      'prices.json, row 1, controlPlane["tier-3xl"]: the field is unknown. Allowed: standard, tier-xl, tier-2xl, tier-4xl, tier-8xl. To mend: remove it, or correct its spelling.',
    ],
    [
      'an instance type without a size',
      { ...BOOK, instances: { m7i: 0.5 } },
      'prices.json, row 1, instances.m7i: "m7i" is no type of instances. Allowed: a family and a size, such as m7i.2xlarge. To mend: correct its spelling, or remove it.',
    ],
  ])('with %s is refused', (_title, book, issue) => {
    expect(issuesOf(book)).toEqual([issue]);
  });

  it('is told everything that is wrong with it at once', () => {
    const reading = read({ ...BOOK, currency: 'eur', perEvent: 0, loadBalancerUnit: 0 });
    expect(reading.ok || reading.issues.map(({ place }) => place.field)).toEqual([
      'currency',
      'loadBalancerUnit',
      'perEvent',
    ]);
  });

  it('of the example can be read', () => {
    const file = 'examples/season/prices.json';
    const reading = readPriceBook({ file, text: readFileSync(file, 'utf8') });
    expect(reading.ok && reading.value.currency).toBe('USD');
  });
});

describe('prices', () => {
  it.each([
    ['of the same day a year before', '2025-11-20', []],
    [
      'of the day before that',
      '2025-11-19',
      [
        'prices: they are of 2025-11-19, more than a year before 2026-11-20; look them up again and date them anew',
      ],
    ],
  ])('%s are warned of only when they are older than a year', (_title, date, warnings) => {
    expect(planCosts({ ...INPUT, prices: { ...BOOK, date } }).warnings).toEqual(warnings);
  });
});
