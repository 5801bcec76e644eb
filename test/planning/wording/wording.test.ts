import { describe, expect, it } from 'vitest';
import {
  byCodePoint,
  counted,
  formatAmount,
  formatCount,
  formatList,
} from '../../../lib/planning/wording/index.js';

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [18240, '18,240'],
    [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991'],
    [0.5, '0.5'],
    [9.999999999999998, '10'],
  ])('%d is %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });
});

describe('counted', () => {
  it.each([
    [0, '0 pods'],
    [1, '1 pod'],
    [2, '2 pods'],
    [1000, '1,000 pods'],
  ])('has %d as %s', (count, text) => {
    expect(counted(count, 'pod')).toBe(text);
  });

  it.each([
    [1, '1 person'],
    [2, '2 people'],
  ])('has %d as %s where the plural is its own word', (count, text) => {
    expect(counted(count, 'person', 'people')).toBe(text);
  });
});

describe('formatAmount', () => {
  it.each([
    [0, '0.00 EUR'],
    [1204.5, '1,204.50 EUR'],
    [0.125, '0.13 EUR'],
  ])('has %d as %s', (amount, text) => {
    expect(formatAmount(amount, 'EUR')).toBe(text);
  });
});

describe('formatList', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd'], 'a, b, c and 1 other'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 others'],
  ])('%j is %s', (items, text) => {
    expect(formatList(items)).toBe(text);
  });
});

it('byCodePoint orders capitals before small letters and letters with marks after all others', () => {
  expect(['é', 'b', 'a', 'B', 'a', '10', '9', ''].sort(byCodePoint)).toEqual([
    '',
    '10',
    '9',
    'B',
    'a',
    'a',
    'b',
    'é',
  ]);
});
