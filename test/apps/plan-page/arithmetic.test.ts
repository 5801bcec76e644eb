import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
// The page's arithmetic is private to it, and too fine to be read off a canvas.
import { instantText, pointsOf } from '../../../apps/plan-page/page/draw-steps.js';
import { barsIn, MOST_ROWS } from '../../../apps/plan-page/page/gantt.js';
import { heatCells, isHeatRange } from '../../../apps/plan-page/page/heat.js';
import { freeStretches, placeOfName } from '../../../apps/plan-page/page/name-place.js';
import { rowsInView } from '../../../apps/plan-page/page/rows-in-view.js';
import { timeTicks } from '../../../apps/plan-page/page/time-ticks.js';
import { planView } from '../../../lib/planning/plan-view/index.js';
import { bareForecast, eventOf } from '../../planning/plan-view/season-fixture.js';

const DAY = 86_400_000;
const START = Date.parse('2026-12-01T00:00:00Z');
const range = (days: number) => ({ from: START, to: START + days * DAY });
const stepsOf = (values: readonly number[]) =>
  values.map((value, index) => ({ at: instantText(START + index * 60_000), value }));

describe('pointsOf', () => {
  it('begins with what holds at the start of the range and ends with what holds at its end', () => {
    const steps = [
      { at: '2026-11-30T00:00:00Z', value: 3 },
      { at: '2026-12-01T06:00:00Z', value: 5 },
      { at: '2026-12-02T00:00:00Z', value: 9 },
    ];
    expect(pointsOf(steps, range(1), 100)).toEqual([
      [START, 3],
      [START + DAY / 4, 5],
      [START + DAY, 5],
    ]);
  });

  it('keeps the peak of any steps, in no more than two points a slot', () => {
    const values = fc.array(fc.nat(1000), { minLength: 2, maxLength: 1400 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 50 }), (heights, slots) => {
        const points = pointsOf(stepsOf(heights), range(1), slots);
        expect(points.length).toBeLessThanOrEqual(slots * 2 + 2);
        expect(Math.max(...points.map(([, value]) => value))).toBe(Math.max(...heights));
      }),
    );
  });

  it('is in the order of time', () => {
    const points = pointsOf(
      stepsOf(Array.from({ length: 900 }, (_, index) => (index * 7) % 31)),
      range(1),
      20,
    );
    expect(points).toEqual([...points].sort(([a], [b]) => a - b));
  });
});

describe('barsIn', () => {
  const rowsOf = (count: number) =>
    planView(bareForecast(Array.from({ length: count }, (_, index) => eventOf(index, count)))).events;

  it('draws each event on a line of its own, in the order of openings', () => {
    const bars = barsIn(rowsOf(8), range(3)) ?? [];
    expect(bars.map(({ lane }) => lane)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(bars.map(({ opensAt }) => opensAt)).toEqual(bars.map(({ opensAt }) => opensAt).sort());
  });

  it('draws so many events one by one, and one more not', () => {
    expect(barsIn(rowsOf(MOST_ROWS), range(3))).toHaveLength(MOST_ROWS);
    expect(barsIn(rowsOf(MOST_ROWS + 1), range(3))).toBe(undefined);
  });

  it('names events up to eighteen', () => {
    expect(barsIn(rowsOf(18), range(3))?.every(({ isNamed }) => isNamed)).toBe(true);
    expect(barsIn(rowsOf(19), range(3))?.some(({ isNamed }) => isNamed)).toBe(false);
  });

  it('leaves out what is not in the range', () => {
    expect(barsIn(rowsOf(8), range(1))).toEqual([]);
  });
});

describe('placeOfName', () => {
  const place = (bars: readonly (readonly [number, number])[], wanted: number, right = 500) => {
    const onLine = bars.map(([from, to]) => ({ left: from, right: to }));
    return placeOfName(freeStretches(onLine, { left: 0, right }), wanted);
  };

  it('is behind the last bar', () => {
    expect(place([[20, 40]], 100)).toEqual({ x: 47, align: 'left', width: 453 });
  });

  it('is between two bars where the last leaves too little', () => {
    const bars = [
      [20, 40],
      [450, 460],
    ] as const;
    expect(place(bars, 33)).toEqual({ x: 467, align: 'left', width: 33 });
    expect(place(bars, 34)).toEqual({ x: 47, align: 'left', width: 396 });
  });

  it('ends at the first bar where there is room before it alone', () => {
    expect(place([[300, 490]], 100)).toEqual({ x: 293, align: 'right', width: 293 });
  });

  it('is where there is most room when it fits nowhere, and nowhere when that is a few letters', () => {
    expect(place([[67, 490]], 100)).toEqual({ x: 60, align: 'right', width: 60 });
    expect(place([[66, 490]], 100)).toBe(undefined);
  });

  it('is never on a bar or outside of the pane', () => {
    const edge = fc.integer({ min: 0, max: 500 });
    const bars = fc.uniqueArray(edge, { minLength: 2, maxLength: 12 }).map((edges) => {
      const sorted = edges.toSorted((a, b) => a - b);
      return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => {
        const [from = 0, to = 0] = sorted.slice(index * 2);
        return [from, to] as const;
      });
    });
    fc.assert(
      fc.property(bars, fc.integer({ min: 10, max: 230 }), (onLine, wanted) => {
        const found = place(onLine, wanted);
        if (found === undefined) return;
        const left = found.align === 'left' ? found.x : found.x - found.width;
        const right = left + found.width;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(500);
        expect(onLine.every(([from, to]) => to <= left || from >= right)).toBe(true);
      }),
    );
  });
});

describe('heatCells', () => {
  it('counts the windows that are open at most in each hour of each day', () => {
    const windows = [
      { at: '2026-12-02T08:30:00Z', value: 1 },
      { at: '2026-12-02T09:30:00Z', value: 2 },
      { at: '2026-12-02T10:00:00Z', value: 0 },
    ];
    const day = START + DAY;
    expect(heatCells(windows, range(5))).toEqual([
      { day, hour: 8, windows: 1 },
      { day, hour: 9, windows: 2 },
    ]);
  });

  it('is a picture from five days to four hundred', () => {
    expect([4.99, 5, 400, 400.01].map((days) => isHeatRange(range(days)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('rowsInView', () => {
  it('has all rows of a short table', () => {
    expect(rowsInView(0, 600, 46, 5)).toEqual({ from: 0, to: 5 });
  });

  it('has the rows around the view of a long one', () => {
    expect(rowsInView(4600, 460, 46, 1000)).toEqual({ from: 92, to: 118 });
  });

  it('covers the view, wherever it is scrolled to', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.integer({ min: 1, max: 3000 }),
        fc.nat(2000),
        (scrolled, height, count) => {
          const { from, to } = rowsInView(scrolled, height, 46, count);
          const inView = Array.from({ length: count }, (_, row) => row).filter(
            (row) => (row + 1) * 46 > scrolled && row * 46 < scrolled + height,
          );
          expect(inView.every((row) => row >= from && row < to)).toBe(true);
          expect(from).toBeLessThanOrEqual(to);
        },
      ),
    );
  });
});

describe('timeTicks', () => {
  const ticks = (days: number, most: number) => timeTicks(range(days), most).map(instantText);

  it('stand at round hours of UTC', () => {
    expect(ticks(0.5, 4)).toEqual([
      '2026-12-01T00:00:00Z',
      '2026-12-01T03:00:00Z',
      '2026-12-01T06:00:00Z',
      '2026-12-01T09:00:00Z',
      '2026-12-01T12:00:00Z',
    ]);
  });

  it('stand on Mondays when they are weeks apart', () => {
    expect(ticks(21, 5)).toEqual(['2026-12-07T00:00:00Z', '2026-12-14T00:00:00Z', '2026-12-21T00:00:00Z']);
  });
});
