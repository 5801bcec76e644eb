import { describe, expect, it } from 'vitest';
import {
  type EventFilter,
  type EventRow,
  filterRows,
  NO_FILTER,
  openDays,
  planView,
  sortRows,
} from '../../../lib/planning/plan-view/index.js';
import { SORT_KEYS, type SortKey } from '../../../lib/planning/plan-view/sort-rows.js';
import { eventOf, seasonOf } from './season-fixture.js';

/** What a person reads in the column of each key. */
const VALUES: Readonly<Record<SortKey, (row: EventRow) => string | number>> = {
  name: ({ name }) => name.toLowerCase(),
  tenant: ({ tenant }) => tenant,
  tier: ({ tier }) => tier,
  opens: ({ windows }) => windows[0]?.opensAt ?? '',
  p50: ({ demand }) => demand.p50,
  p90: ({ demand }) => demand.p90,
  p99: ({ demand }) => demand.p99,
  pods: ({ replicas }) => replicas.peak,
  nodes: ({ nodes }) => nodes ?? 0,
  ready: ({ windows }) => windows[0]?.readyAt ?? '',
  cost: ({ cost }) => cost?.amount ?? 0,
  warnings: ({ warnings }) => warnings.length,
};

const rows = planView(seasonOf(10)).events;
const found = (filter: Partial<EventFilter>, among = rows) =>
  filterRows(among, { ...NO_FILTER, ...filter }).map(({ event }) => event);

describe('filterRows', () => {
  it('lets everything through without a filter', () => {
    expect(found({})).toHaveLength(10);
  });

  it.each([
    [{ tier: 'major' }, ['EV-0003', 'EV-0008']],
    [{ pool: 'burst' }, ['EV-0003', 'EV-0008']],
    [{ costCentre: 'festivals' }, ['EV-0002', 'EV-0005', 'EV-0008']],
    [{ phase: 'warming' }, ['EV-0000', 'EV-0001']],
    [{ day: '2026-12-05' }, ['EV-0003']],
    [{ tier: 'major', costCentre: 'festivals' }, ['EV-0008']],
  ] satisfies [Partial<EventFilter>, string[]][])('filters by %o', (filter, events) => {
    expect(found(filter)).toEqual(events);
  });

  it.each([
    ['glass orchard', ['EV-0002', 'EV-0008']],
    ['ORCHARD glass', ['EV-0002', 'EV-0008']],
    ['ＧＬＡＳＳ', ['EV-0002', 'EV-0008']],
    ['ev-0004', ['EV-0004']],
    ['/event-0007', ['EV-0007']],
    ['glass sofia', []],
  ])('finds by the words %o in any order, case and width', (text, events) => {
    expect(found({ text })).toEqual(events);
  });

  it('takes a day for one of the window when it is open after midnight, and not when it closes at midnight', () => {
    const closing = (closesAt: string) => {
      const [window] = eventOf(0, 1).windows;
      const windows = window === undefined ? [] : [{ ...window, closesAt }];
      return found(
        { day: '2026-12-03' },
        planView(seasonOf(0, { tenants: [eventOf(0, 1, { windows })] })).events,
      );
    };
    expect(closing('2026-12-03T00:00:01Z')).toEqual(['EV-0000']);
    expect(closing('2026-12-03T00:00:00Z')).toEqual([]);
  });
});

describe('openDays', () => {
  it('names each day once, sorted', () => {
    expect(openDays([...rows, ...rows].reverse().slice(-3))).toEqual([
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
    ]);
  });
});

describe('sortRows', () => {
  it.each(SORT_KEYS)('has the rows in the order of their %s, or the other way round', (key) => {
    const shown = VALUES[key];
    const values = (descending: boolean) => sortRows(rows, { key, descending }).map(shown);
    const ascending = rows.map(shown).sort((a, b) => (a < b ? -1 : Number(a > b)));
    expect(new Set(ascending).size).toBeGreaterThan(1);
    expect(values(false)).toEqual(ascending);
    expect(values(true)).toEqual(ascending.toReversed());
  });

  it.each([false, true])('has every row once, descending: %o', (descending) => {
    const sorted = sortRows(rows, { key: 'tier', descending }).map(({ event }) => event);
    expect(sorted.sort()).toEqual(rows.map(({ event }) => event));
  });

  it('keeps equal rows in the order of their openings, whichever way it sorts', () => {
    const tiers = (descending: boolean) =>
      sortRows(rows, { key: 'tier', descending })
        .filter(({ tier }) => tier === 'major')
        .map(({ event }) => event);
    expect(tiers(false)).toEqual(['EV-0003', 'EV-0008']);
    expect(tiers(true)).toEqual(['EV-0003', 'EV-0008']);
  });

  it('takes names in capitals and small letters for the same', () => {
    const named = (name: string, index: number) => eventOf(index, 1, { name });
    const season = planView(seasonOf(0, { tenants: ['b', 'A', 'C'].map(named) }));
    expect(sortRows(season.events, { key: 'name', descending: false }).map(({ name }) => name)).toEqual([
      'A',
      'b',
      'C',
    ]);
  });
});
