import { expect, it } from 'vitest';
import { Memory } from '../../../lib/planning/units/index.js';
import {
  DEFAULT_STORAGE_CLASSES,
  iopsFor,
  isGp3Iops,
  isGp3Throughput,
  mebibytesOf,
  throughputFor,
} from '../../../lib/planning/volumes/index.js';

it.each([
  [2_999, false],
  [3_000, true],
  [80_000, true],
  [80_001, false],
  [3_000.5, false],
  [Number.NaN, false],
])('whether a gp3 volume can have %d operations per second', (iops, expected) => {
  expect(isGp3Iops(iops)).toBe(expected);
});

it.each([
  ['124Mi', false],
  ['125Mi', true],
  ['128001Ki', false],
  ['2000Mi', true],
  ['2001Mi', false],
])('whether a gp3 volume can have %s per second', (throughput, expected) => {
  expect(isGp3Throughput(Memory.parse(throughput))).toBe(expected);
});

it.each([
  ['125Mi', 500],
  ['750Mi', 3_000],
  ['2000Mi', 8_000],
])('%s per second need %d operations', (throughput, iops) => {
  expect(iopsFor(Memory.parse(throughput))).toBe(iops);
});

it.each([
  [3_000, '750Mi'],
  [3_003, '750Mi'],
  [3_004, '751Mi'],
])('%d operations are enough for %s', (iops, throughput) => {
  expect(`${throughputFor(iops)}`).toBe(throughput);
});

it('an amount is cut to whole MiB', () => {
  expect(mebibytesOf(Memory.parse('2047Ki'))).toBe(1);
});

it('the default classes stay as they are', () => {
  expect(DEFAULT_STORAGE_CLASSES).toEqual([
    { name: 'gp3', isDefault: true },
    { name: 'gp3-retain', reclaimPolicy: 'Retain' },
  ]);
});
