import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isValley,
  minSizeAt,
  type NodeStep,
  scheduledSizes,
} from '../../../lib/planning/node-schedule/index.js';
import { byCodePoint } from '../../../lib/planning/wording/index.js';

const STEPS: readonly NodeStep[] = [
  { at: '2026-12-04T09:30:00Z', nodes: 12 },
  { at: '2026-12-04T14:00:00Z', nodes: 2 },
];

/** Whole hours of two days, so that steps and instants often meet. */
const instant = fc
  .integer({ min: 0, max: 47 })
  .map((hour) => new Date(Date.UTC(2026, 11, 4, hour)).toISOString().replace('.000Z', 'Z'));
/** A step function: every instant once, in the order of time. */
const steps = fc
  .uniqueArray(fc.record({ at: instant, nodes: fc.integer({ min: 0, max: 40 }) }), {
    selector: ({ at }) => at,
    maxLength: 12,
  })
  .map((all) => all.toSorted((a, b) => byCodePoint(a.at, b.at)));

describe('the least size of a pool', () => {
  it.each([
    ['before all steps', '2026-12-04T09:29:59Z', 2],
    ['at a step', '2026-12-04T09:30:00Z', 12],
    ['after a step', '2026-12-04T13:59:59Z', 12],
    ['at the last step', '2026-12-04T14:00:00Z', 2],
  ])('%s, %s, is %i', (_title, asOf, minSize) => {
    expect(minSizeAt(2, STEPS, asOf)).toBe(minSize);
  });

  it('without steps is that of the pool', () => {
    expect(minSizeAt(3, [], '2026-12-04T09:30:00Z')).toBe(3);
  });
});

describe('what is scheduled', () => {
  it.each([
    ['before all steps', '2026-12-04T09:29:59Z', ['min-20261204T093000Z', 'min-20261204T140000Z']],
    ['at a step', '2026-12-04T09:30:00Z', ['min-20261204T140000Z']],
    ['at the last step', '2026-12-04T14:00:00Z', []],
  ])('%s is what comes after it', (_title, asOf, names) => {
    expect(scheduledSizes(STEPS, asOf).map(({ name }) => name)).toEqual(names);
  });

  it('has a name, a start and a least size for each step', () => {
    expect(scheduledSizes(STEPS, '2026-12-04T10:00:00Z')).toEqual([
      { name: 'min-20261204T140000Z', startTime: '2026-12-04T14:00:00Z', minSize: 2 },
    ]);
  });

  it('has no name twice', () => {
    fc.assert(
      fc.property(steps, instant, (all, asOf) => {
        const names = scheduledSizes(all, asOf).map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('and the least size together are the step function from the instant on', () => {
    fc.assert(
      fc.property(steps, instant, instant, fc.nat({ max: 5 }), (all, asOf, later, minSize) => {
        fc.pre(later >= asOf);
        const scheduled = scheduledSizes(all, asOf).findLast(({ startTime }) => startTime <= later);
        const sizeThen = scheduled?.minSize ?? minSizeAt(minSize, all, asOf);
        expect(sizeThen).toBe(minSizeAt(minSize, all, later));
      }),
    );
  });
});

describe('isValley', () => {
  const STEPS_OF_A_DAY = [
    { at: '2026-12-01T00:00:00Z', nodes: 16 },
    { at: '2026-12-04T09:40:00Z', nodes: 73 },
    { at: '2026-12-04T14:15:00Z', nodes: 15 },
    { at: '2026-12-09T00:00:00Z', nodes: 3 },
  ];

  it.each([
    ['long before a crowd', '2026-12-03T00:00:00Z', true],
    ['in the night before', '2026-12-04T02:14:59Z', true],
    ['half a day before there are fewer again', '2026-12-04T02:15:00Z', false],
    ['in a crowd', '2026-12-04T10:00:00Z', false],
    ['right after it', '2026-12-04T14:15:00Z', true],
    ['when there are fewer in half a day', '2026-12-08T12:00:00Z', false],
    ['when all is over', '2026-12-10T00:00:00Z', true],
  ])('%s, at %s: %s', (_title, asOf, isOne) => {
    expect(isValley(3, STEPS_OF_A_DAY, asOf)).toBe(isOne);
  });

  it('is always without a schedule', () => {
    expect(isValley(3, [], '2026-12-04T10:00:00Z')).toBe(true);
  });
});
