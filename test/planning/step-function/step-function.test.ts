import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  highestIn,
  highestOf,
  mapped,
  maximumOf,
  type Step,
  shifted,
  startingAt,
  sumOf,
  valueAt,
  widened,
} from '../../../lib/planning/step-function/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { instant, steps } from './arbitraries.js';

const STEPS: readonly Step[] = [
  { at: '2026-12-04T09:00:00Z', value: 3 },
  { at: '2026-12-04T10:00:00Z', value: 8 },
  { at: '2026-12-04T11:00:00Z', value: 0 },
  { at: '2026-12-04T12:00:00Z', value: 8 },
  { at: '2026-12-04T13:00:00Z', value: 0 },
];

describe('the value at an instant', () => {
  it.each([
    ['before the first step', '2026-12-04T08:59:59Z', 0],
    ['at a step', '2026-12-04T10:00:00Z', 8],
    ['between two steps', '2026-12-04T10:59:59Z', 8],
    ['after the last step', '2027-12-04T10:59:59Z', 0],
  ])('%s is that of the last step until then', (_title, at, value) => {
    expect(valueAt(STEPS, at)).toBe(value);
  });
});

describe('the maximum', () => {
  it('is the highest value with its first instant', () => {
    expect(maximumOf(STEPS)).toEqual({ at: '2026-12-04T10:00:00Z', value: 8 });
  });

  it('of a function without steps is none', () => {
    expect(maximumOf([])).toBeUndefined();
  });

  it.each([
    ['2026-12-04T08:00:00Z', '2026-12-04T08:59:59Z', 0],
    ['2026-12-04T08:00:00Z', '2026-12-04T09:00:00Z', 3],
    ['2026-12-04T09:30:00Z', '2026-12-04T09:59:59Z', 3],
    ['2026-12-04T10:30:00Z', '2026-12-04T11:30:00Z', 8],
    ['2026-12-04T11:00:00Z', '2026-12-04T11:59:59Z', 0],
  ])('from %s to %s is %i', (from, to, value) => {
    expect(highestIn(STEPS, from, to)).toBe(value);
  });
});

describe('the sum', () => {
  it('at any instant is the sum of the parts', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 8 }), instant, (all, at) => {
        const parts = all.map((one) => valueAt(one, at));
        expect(valueAt(sumOf(all), at)).toBe(parts.reduce((sum, value) => sum + value, 0));
      }),
    );
  });

  it('has no step that changes nothing', () => {
    fc.assert(fc.property(fc.array(steps, { maxLength: 4 }), (all) => expectMerged(sumOf(all))));
  });

  it('of nothing is nothing', () => {
    expect(sumOf([])).toEqual([]);
  });
});

it('the highest of many is at any instant the highest of their values', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 8 }), instant, (all, at) => {
      expectMerged(highestOf(all));
      expect(valueAt(highestOf(all), at)).toBe(Math.max(0, ...all.map((one) => valueAt(one, at))));
    }),
  );
});

it('a change of the values leaves no step that changes nothing', () => {
  expect(mapped(STEPS, (value) => Math.max(0, value - 3))).toEqual([
    { at: '2026-12-04T10:00:00Z', value: 5 },
    { at: '2026-12-04T11:00:00Z', value: 0 },
    { at: '2026-12-04T12:00:00Z', value: 5 },
    { at: '2026-12-04T13:00:00Z', value: 0 },
  ]);
});

describe('a shift', () => {
  it.each([
    ['earlier', '2026-12-04T08:50:00Z'],
    ['later', '2026-12-04T09:10:00Z'],
  ] as const)('%s moves every step', (way, at) => {
    expect(shifted(STEPS.slice(0, 1), Duration.minutes(10), way)).toEqual([{ at, value: 3 }]);
  });

  it('does not leave the calendar', () => {
    const late = [
      { at: '9999-12-31T23:00:00Z', value: 3 },
      { at: '9999-12-31T23:30:00Z', value: 0 },
    ];
    expect(shifted(late, Duration.minutes(50), 'later')).toEqual([
      { at: '9999-12-31T23:50:00Z', value: 3 },
      { at: '9999-12-31T23:59:59Z', value: 0 },
    ]);
  });

  it('by a part of a second is refused', () => {
    expect(() => shifted(STEPS, Duration.millis(80), 'later')).toThrow(
      '80ms is not a whole number of seconds',
    );
  });
});

describe('a wider function', () => {
  it('rises earlier, falls later, and loses the gaps that are shorter', () => {
    expect(widened(STEPS, Duration.minutes(45), Duration.minutes(15))).toEqual([
      { at: '2026-12-04T08:15:00Z', value: 3 },
      { at: '2026-12-04T09:15:00Z', value: 8 },
      { at: '2026-12-04T13:15:00Z', value: 0 },
    ]);
  });

  it('keeps a gap that is longer', () => {
    expect(widened(STEPS.slice(2), Duration.minutes(29), Duration.minutes(30))).toEqual([
      { at: '2026-12-04T11:31:00Z', value: 8 },
      { at: '2026-12-04T13:30:00Z', value: 0 },
    ]);
  });

  it('at any instant is the highest value that is in force around it', () => {
    const minutes = fc.nat({ max: 20 }).map((quarters) => 15 * quarters);
    fc.assert(
      fc.property(steps, minutes, minutes, instant, (all, before, after, at) => {
        const wide = widened(all, Duration.minutes(before), Duration.minutes(after));
        // In force at `at - after` up to, but not including, its end.
        const [from, to] = [moved(at, -60 * after + 1), moved(at, 60 * before)];
        expectMerged(wide);
        expect(valueAt(wide, at)).toBe(
          after === 0 && before === 0 ? valueAt(all, at) : highestIn(all, after === 0 ? at : from, to),
        );
      }),
    );
  });
});

describe('what starts at an instant', () => {
  it('is what is in force then, and what comes later', () => {
    expect(startingAt(STEPS, '2026-12-04T10:30:00Z')).toEqual([
      { at: '2026-12-04T10:30:00Z', value: 8 },
      ...STEPS.slice(2),
    ]);
  });

  it('has no step for nothing', () => {
    expect(startingAt(STEPS, '2026-12-04T11:30:00Z')).toEqual(STEPS.slice(3));
  });
});

function expectMerged(all: readonly Step[]): void {
  for (const [index, { value }] of all.entries()) expect(value).not.toBe(all[index - 1]?.value ?? 0);
}

function moved(at: string, seconds: number): string {
  return new Date(Date.parse(at) + 1000 * seconds).toISOString().replace('.000Z', 'Z');
}
