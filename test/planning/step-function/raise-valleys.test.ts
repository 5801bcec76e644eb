import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mostFallsADay,
  mostSteps,
  type Step,
  type StepFunction,
  valueAt,
} from '../../../lib/planning/step-function/index.js';
import { instant, window } from './arbitraries.js';

const TWO_VALLEYS: readonly Step[] = [
  { at: '2026-12-04T08:00:00Z', value: 8 },
  { at: '2026-12-04T09:00:00Z', value: 2 },
  { at: '2026-12-04T10:00:00Z', value: 8 },
  { at: '2026-12-04T11:00:00Z', value: 5 },
  { at: '2026-12-04T12:00:00Z', value: 9 },
  { at: '2026-12-04T13:00:00Z', value: 0 },
];

describe('at most so many steps', () => {
  it('are had by raising the valley that wastes least', () => {
    expect(mostSteps(TWO_VALLEYS, 5)).toEqual([
      { at: '2026-12-04T08:00:00Z', value: 8 },
      { at: '2026-12-04T09:00:00Z', value: 2 },
      { at: '2026-12-04T10:00:00Z', value: 8 },
      { at: '2026-12-04T12:00:00Z', value: 9 },
      { at: '2026-12-04T13:00:00Z', value: 0 },
    ]);
  });

  it('are what there is when there are no more', () => {
    expect(mostSteps(TWO_VALLEYS, 6)).toEqual(TWO_VALLEYS);
  });

  it('can be one rise and one fall', () => {
    expect(mostSteps(TWO_VALLEYS, 2)).toEqual([
      { at: '2026-12-04T08:00:00Z', value: 9 },
      { at: '2026-12-04T13:00:00Z', value: 0 },
    ]);
  });

  it('cannot be fewer', () => {
    expect(() => mostSteps(TWO_VALLEYS, 1)).toThrow('1 steps are too few for a rise and a fall');
  });

  it('are kept, and nowhere lower, whatever the steps', () => {
    fc.assert(
      fc.property(window, fc.integer({ min: 2, max: 12 }), instant, (all, most, at) => {
        const fewer = mostSteps(all, most);
        expect(fewer.length).toBeLessThanOrEqual(most);
        expect(valueAt(fewer, at)).toBeGreaterThanOrEqual(valueAt(all, at));
        expect(fewer.at(-1)?.value ?? 0).toBe(0);
      }),
    );
  });
});

describe('at most so many falls a day', () => {
  it('are had by raising what is after the cheapest fall', () => {
    expect(mostFallsADay(TWO_VALLEYS, 2)).toEqual(mostSteps(TWO_VALLEYS, 5));
  });

  it('are counted by the day in UTC', () => {
    const overMidnight: readonly Step[] = [
      { at: '2026-12-04T21:00:00Z', value: 8 },
      { at: '2026-12-04T22:00:00Z', value: 5 },
      { at: '2026-12-04T23:00:00Z', value: 3 },
      { at: '2026-12-05T00:00:00Z', value: 0 },
    ];
    expect(mostFallsADay(overMidnight, 2)).toEqual(overMidnight);
  });

  it('are kept, and nowhere lower, whatever the steps', () => {
    fc.assert(
      fc.property(window, fc.integer({ min: 1, max: 3 }), instant, (all, most, at) => {
        const fewer = mostFallsADay(all, most);
        expect(Math.max(0, ...fallsByDay(fewer).values())).toBeLessThanOrEqual(most);
        expect(valueAt(fewer, at)).toBeGreaterThanOrEqual(valueAt(all, at));
        expect(fewer.at(-1)?.value ?? 0).toBe(0);
      }),
    );
  });

  it('change nothing on days without more', () => {
    fc.assert(
      fc.property(window, (all) => {
        const merged = mostSteps(all, 100);
        const most = Math.max(1, ...fallsByDay(merged).values());
        expect(mostFallsADay(all, most)).toEqual(merged);
      }),
    );
  });
});

function fallsByDay(all: StepFunction): Map<string, number> {
  const falls = all.filter(({ value }, index) => value < (all[index - 1]?.value ?? 0));
  const byDay = new Map<string, number>();
  for (const { at } of falls) byDay.set(at.slice(0, 10), (byDay.get(at.slice(0, 10)) ?? 0) + 1);
  return byDay;
}
