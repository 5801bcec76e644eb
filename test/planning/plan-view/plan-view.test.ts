import { describe, expect, it } from 'vitest';
import { planView } from '../../../lib/planning/plan-view/index.js';
import { bareForecast, eventOf, seasonOf } from './season-fixture.js';

const OPENS_AT_EIGHT = eventOf(0, 1);

describe('planView', () => {
  it('spans the season from the forecast to the last retirement', () => {
    expect(planView(seasonOf(5)).span).toEqual({ from: '2026-12-01T00:00:00Z', to: '2026-12-07T19:00:00Z' });
  });

  it('spans a window whose pods were asked for before the forecast', () => {
    expect(planView({ ...seasonOf(5), asOf: '2026-12-03T00:00:00Z' }).span).toEqual({
      from: '2026-12-02T07:50:00Z',
      to: '2026-12-07T19:00:00Z',
    });
  });

  it('has no span, no peaks and no pools where the forecast has no events and no fleet', () => {
    expect(planView(bareForecast([]))).toEqual({
      asOf: '2026-12-01T00:00:00Z',
      peaks: { demand: undefined, pods: undefined },
      events: [],
    });
  });

  it('finds the peak of the demand at the opening, and that of the pods when they are asked for', () => {
    const { peaks } = planView(bareForecast([OPENS_AT_EIGHT]));
    expect(peaks).toEqual({
      demand: { at: '2026-12-02T08:00:00Z', value: 254 },
      pods: { at: '2026-12-02T07:50:00Z', value: 3 },
    });
  });

  it('adds the nodes of all pools for their peak', () => {
    const forecast = seasonOf(5);
    const nodes = planView(forecast).peaks.nodes;
    expect(nodes).toEqual({ at: '2026-12-05T09:50:00Z', value: 61 });
  });

  it("runs an event in the fleet's pool unless its plan names another", () => {
    const pools = planView(seasonOf(4)).events.map(({ pool }) => pool);
    expect(pools).toEqual(['standard', 'standard', 'standard', 'burst']);
  });

  it("gives an event the most nodes that its pool has in the event's windows", () => {
    const [first] = planView(seasonOf(5)).events;
    expect(first?.nodes).toBe(3);
  });

  it('tells no nodes of an event whose windows are over: the forecast begins later', () => {
    const nodes = (asOf: string) => planView({ ...seasonOf(5), asOf }).events[0]?.nodes;
    expect(nodes('2026-12-02T11:59:59Z')).toBe(3);
    expect(nodes('2026-12-02T12:00:00Z')).toBe(undefined);
  });

  it('counts database pods for a database in the cluster, and none for one on RDS', () => {
    const season = seasonOf(0, {
      tenants: [OPENS_AT_EIGHT, eventOf(1, 1, { database: 'cluster' }), eventOf(2, 1, { database: 'rds' })],
    });
    const pods = planView(season).events.map(({ databasePods }) => databasePods);
    const both = { pool: 'databases', pods: 2 };
    expect(pods).toEqual([both, both, undefined]);
  });

  it('tells the phase of an event as of the forecast', () => {
    const asOf = (instant: string) =>
      planView({ ...bareForecast([OPENS_AT_EIGHT]), asOf: instant }).events.map(({ phase }) => phase);
    expect(asOf('2026-11-29T07:59:59Z')).toEqual(['planned']);
    expect(asOf('2026-11-29T08:00:00Z')).toEqual(['warming']);
    expect(asOf('2026-12-02T08:00:00Z')).toEqual(['on-sale']);
  });

  it('gives each event the warnings that name it, whatever its id is made of', () => {
    const ids = ['E1', 'E10', 'a "quoted": id', 'x'.repeat(90)];
    const warnings = [
      'event "E1": one',
      'event "E1": two',
      'event "E10": three',
      'event "a \\"quoted\\": id": four',
      `event "${'x'.repeat(75)}...": five`,
      'events.csv, row 3: of no event',
    ];
    const tenants = ids.map((event, index) => eventOf(index, 1, { event }));
    const found = planView({ ...bareForecast(tenants), warnings }).events.map((row) => row.warnings);
    expect(found).toEqual([warnings.slice(0, 2), [warnings[2]], [warnings[3]], [warnings[4]]]);
  });
});
