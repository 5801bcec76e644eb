import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  openWindows,
  peaksByDay,
  planView,
  podsByPool,
  poolSteps,
  totalDemand,
  totalNodes,
} from '../../../lib/planning/plan-view/index.js';
import { valueAt } from '../../../lib/planning/step-function/index.js';
import { bareForecast, eventOf, seasonOf } from './season-fixture.js';

const rowsOf = (count: number) => planView(seasonOf(count)).events;
const twoWindows = (): ReturnType<typeof rowsOf> => {
  const plan = eventOf(0, 1);
  const [first] = plan.windows;
  const second = {
    scaleUpAt: '2026-12-03T22:00:00Z',
    readyAt: '2026-12-03T22:05:00Z',
    opensAt: '2026-12-03T23:00:00Z',
    closesAt: '2026-12-05T01:00:00Z',
    steps: [{ at: '2026-12-03T22:00:00Z', rate: 900, pods: 9 }],
    because: 'a second sale',
  };
  const windows = first === undefined ? [second] : [first, second];
  return planView(bareForecast([{ ...plan, windows, retireAt: '2026-12-07T00:00:00Z' }])).events;
};

describe('totalDemand', () => {
  it('is none before the opening, though pods wait, and follows the steps of the window', () => {
    const [row] = rowsOf(1);
    expect(totalDemand(row === undefined ? [] : [row])).toEqual([
      { at: '2026-12-02T08:00:00Z', value: 254 },
      { at: '2026-12-02T08:30:00Z', value: 127 },
      { at: '2026-12-02T08:50:00Z', value: 64 },
      { at: '2026-12-02T09:10:00Z', value: 51 },
      { at: '2026-12-02T12:00:00Z', value: 0 },
    ]);
  });

  it('is at every instant the sum of what each event asks for', () => {
    const rows = rowsOf(80);
    const total = totalDemand(rows);
    const alone = rows.map((row) => totalDemand([row]));
    fc.assert(
      fc.property(fc.constantFrom(...alone.flat().map(({ at }) => at)), (at) => {
        expect(valueAt(total, at)).toBe(alone.reduce((sum, steps) => sum + valueAt(steps, at), 0));
      }),
    );
  });
});

describe('podsByPool', () => {
  it('keeps idle pods from provisioning to retirement, and those of the database beside them', () => {
    const pods = podsByPool(rowsOf(1));
    expect(pods.get('databases')).toEqual([
      { at: '2026-11-29T08:00:00Z', value: 2 },
      { at: '2026-12-03T12:00:00Z', value: 0 },
    ]);
    expect(pods.get('standard')).toEqual([
      { at: '2026-11-29T08:00:00Z', value: 2 },
      { at: '2026-12-02T07:50:00Z', value: 3 },
      { at: '2026-12-02T12:00:00Z', value: 2 },
      { at: '2026-12-03T12:00:00Z', value: 0 },
    ]);
  });

  it('sums under no name where the forecast has no pools', () => {
    expect([...podsByPool(planView(bareForecast([eventOf(0, 1)])).events).keys()]).toEqual(['']);
  });
});

describe('openWindows', () => {
  it('counts a window from its opening until it closes', () => {
    expect(openWindows(twoWindows())).toEqual([
      { at: '2026-12-02T08:00:00Z', value: 1 },
      { at: '2026-12-02T12:00:00Z', value: 0 },
      { at: '2026-12-03T23:00:00Z', value: 1 },
      { at: '2026-12-05T01:00:00Z', value: 0 },
    ]);
  });
});

describe('totalNodes', () => {
  const at = (instant: string, asOf: string) => valueAt(totalNodes(seasonOf(5).pools ?? [], asOf), instant);

  it('is none before the forecast', () => {
    expect(at('2026-11-30T23:59:59Z', '2026-12-01T00:00:00Z')).toBe(0);
  });

  it('is the least size of the pools from the forecast to their first steps', () => {
    expect(at('2026-12-01T00:00:00Z', '2026-12-01T00:00:00Z')).toBe(4);
  });

  it('is the first step where it is at the instant of the forecast', () => {
    const pool = { minSize: 2, schedule: [{ at: '2026-12-01T00:00:00Z', nodes: 7 }] };
    expect(poolSteps(pool, '2026-12-01T00:00:00Z')).toEqual([{ at: '2026-12-01T00:00:00Z', value: 7 }]);
  });
});

describe('peaksByDay', () => {
  it('has every day on which a window is open, with what its busiest moment asks for', () => {
    expect(peaksByDay(twoWindows())).toEqual([
      { day: '2026-12-02', openings: 1, demand: 254, pods: 3 },
      { day: '2026-12-03', openings: 1, demand: 900, pods: 9 },
      { day: '2026-12-04', openings: 0, demand: 900, pods: 9 },
      { day: '2026-12-05', openings: 0, demand: 900, pods: 9 },
    ]);
  });

  it('tells the most nodes of the day where there are pools', () => {
    const forecast = seasonOf(5);
    const { asOf, pools = [] } = forecast;
    const nodes = { asOf, steps: totalNodes(pools, asOf) };
    expect(peaksByDay(planView(forecast).events, nodes).map((day) => day.nodes)).toEqual([5, 8, 5, 61, 5]);
  });

  it('tells no nodes of the days before the forecast', () => {
    const { pools = [], ...forecast } = seasonOf(5);
    const asOf = '2026-12-03T08:00:00Z';
    const nodes = { asOf, steps: totalNodes(pools, asOf) };
    const days = peaksByDay(planView(forecast).events, nodes);
    expect(days.filter((day) => day.nodes === undefined).map(({ day }) => day)).toEqual(['2026-12-02']);
  });
});
