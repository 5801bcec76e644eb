import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartRange, rangeOf, Turns } from '../../lib/synth/index.js';

/** All charts of ranges, each by its number. */
function chartsIn(ranges: readonly ChartRange[]): number[] {
  return ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
}

const TOTAL = fc.nat({ max: 1000 });

describe('the turns of a number of charts', () => {
  it.each([
    [0, 0, undefined],
    [0, 1, { from: 0, to: 1 }],
    [0, 20, { from: 0, to: 20 }],
    [1, 20, undefined],
    [1, 21, { from: 20, to: 21 }],
    [2, 1000, { from: 40, to: 60 }],
  ])('have turn %i of %i charts as %o', (turn, total, range) => {
    expect(rangeOf(turn, total)).toEqual(range);
  });

  it('give each chart to one of the apps that ask in any order, and to each app in the order of the charts', () => {
    fc.assert(
      fc.property(TOTAL, fc.array(fc.nat({ max: 3 }), { maxLength: 60 }), (total, askers) => {
        const { memory } = new Turns();
        const apps = Array.from({ length: 4 }, () => ({ turns: new Turns(memory), charts: [] as number[] }));
        for (const asker of [...askers, ...Array.from({ length: 60 }, (_, index) => index % 4)]) {
          const range = apps[asker]?.turns.next(total);
          if (range !== undefined) apps[asker]?.charts.push(...chartsIn([range]));
        }
        const all = apps.flatMap(({ charts }) => charts).sort((one, other) => one - other);
        expect(all).toEqual(chartsIn([{ from: 0, to: total }]));
        for (const { charts } of apps) {
          expect(charts).toEqual(charts.toSorted((one, other) => one - other));
        }
      }),
    );
  });

  it('are over for all apps when one has stopped them', () => {
    const turns = new Turns();
    const others = new Turns(turns.memory);
    expect(turns.next(100)).toEqual({ from: 0, to: 20 });
    others.stop();
    expect([turns.next(100), others.next(100)]).toEqual([undefined, undefined]);
  });

  it('count the charts of all apps', () => {
    const turns = new Turns();
    const others = new Turns(turns.memory);
    expect([turns.countChart(), others.countChart(), turns.countChart()]).toEqual([1, 2, 3]);
  });
});
