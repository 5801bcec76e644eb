import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATED_ARRIVAL } from '../../../lib/planning/arrival/index.js';
import { PRIOR_POWER_LAW } from '../../../lib/planning/demand/index.js';
import { type EventRecord, SKIP_CODES } from '../../../lib/planning/events/index.js';
import type { Profile } from '../../../lib/planning/followers/index.js';
import {
  type ForecastFile,
  type ForecastInput,
  formatForecast,
  planForecast,
  readForecast,
} from '../../../lib/planning/forecast/index.js';
import { later } from '../../../lib/planning/instants/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';
import { isLine } from '../../../lib/planning/tenants/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

const AS_OF = '2026-12-01T00:00:00Z';

function eventOf(changes: Partial<EventRecord> = {}): EventRecord {
  return {
    id: 'E1',
    name: 'Paper Lanterns',
    sales: [{ name: 'public', opensAt: '2026-12-04T10:00:00Z' }],
    performers: [],
    followers: 1_000_000,
    place: { file: 'events.csv', row: 2 },
    ...changes,
  };
}

function inputOf(changes: Partial<ForecastInput> = {}): ForecastInput {
  return {
    asOf: AS_OF,
    horizon: Duration.days(14),
    events: [eventOf()],
    skipped: [],
    profiles: [],
    policy: DEFAULT_POLICY,
    model: PRIOR_POWER_LAW,
    sources: [],
    ...changes,
  };
}

function plan(changes: Partial<ForecastInput> = {}): ForecastFile {
  const { forecast, issues } = planForecast(inputOf(changes));
  expect(issues).toEqual([]);
  return forecast;
}

function issuesOf(changes: Partial<ForecastInput>): string[] {
  return planForecast(inputOf(changes)).issues.map((issue) => `${issue.severity}: ${formatIssue(issue)}`);
}

const RDS_TIER = { quantile: 'p99', idle: 3, min: 6, max: 1200, database: 'rds' } as const;

describe('the plan of an event', () => {
  it('has every number with its reason', () => {
    const sources = [{ kind: 'feed', file: 'events.csv', format: 'csv', sha256: 'a'.repeat(64) }] as const;
    expect(plan({ sources, host: 'tickets.example.com', timeZone: 'Europe/London' })).toEqual({
      version: 2,
      asOf: AS_OF,
      horizon: '14d',
      sources,
      model: PRIOR_POWER_LAW.description,
      arrival: STATED_ARRIVAL,
      policy: DEFAULT_POLICY,
      tenants: [
        {
          event: 'E1',
          name: 'Paper Lanterns',
          tenant: 'paper-lanterns-eisjvjq7',
          tier: 'standard',
          host: 'tickets.example.com',
          path: '/paper-lanterns-eisjvjq7',
          timeZone: 'Europe/London',
          audience: {
            followers: 1_000_000,
            basis: 'event',
            because: 'the feed gives 1,000,000 followers for the event',
          },
          demand: {
            p50: 1200,
            p90: 3803,
            p99: 9738,
            quantile: 'p90',
            because: '1,200 req/s x (1,000,000 followers / 1,000,000)^0.7 at p50, log-normal with sigma 0.9',
          },
          replicas: {
            idle: 2,
            peak: 14,
            max: 32,
            because:
              '3,803 req/s at p90 x 80 ms / (50 slots x 75 %) = 9 pods, and 7 for 1 % to wait over 50ms: utilisation binds, 14 to survive one of 3 zones; max 32 for 9,738 req/s at p99',
          },
          admission: {
            rate: 4218,
            because:
              '9 pods are left of 14 when one of 3 zones is lost, and serve 4,218 req/s within the target',
          },
          provisionAt: '2026-12-03T09:30:00Z',
          windows: [
            {
              scaleUpAt: '2026-12-04T09:50:00Z',
              readyAt: '2026-12-04T10:00:00Z',
              opensAt: '2026-12-04T10:00:00Z',
              closesAt: '2026-12-04T14:00:00Z',
              steps: [
                { at: '2026-12-04T09:50:00Z', rate: 3803, pods: 14 },
                { at: '2026-12-04T10:30:00Z', rate: 1902, pods: 8 },
                { at: '2026-12-04T10:50:00Z', rate: 951, pods: 5 },
                { at: '2026-12-04T11:10:00Z', rate: 761, pods: 3 },
              ],
              because: 'opens with the public sale; held 4h',
            },
          ],
          retireAt: '2026-12-05T14:00:00Z',
        },
      ],
      load: {
        requests: 18_031_200,
        averageRate: 59,
        peak: { at: '2026-12-04T10:00:00Z', rate: 3803 },
        because:
          '18,031,200 requests at most until 2026-12-04T14:00:00Z are 59 req/s on average, as 152,928,000 in a month of 30 days would be; the peak is 64 times that',
      },
      skipped: [],
      warnings: [],
    });
  });

  it('has the load of its crowds from their openings on, also of a sale that opens soon after another', () => {
    const sales = [
      { name: 'Fans', opensAt: '2026-12-04T10:00:00Z' },
      { name: 'public', opensAt: '2026-12-04T10:05:00Z', closesAt: '2026-12-04T10:30:00Z' },
    ];
    const policy = { ...DEFAULT_POLICY, hold: '30m' };
    const { load, tenants } = plan({ events: [eventOf({ sales })], policy });
    expect(tenants[0]?.windows.map(({ scaleUpAt, closesAt }) => [scaleUpAt, closesAt])).toEqual([
      ['2026-12-04T09:50:00Z', '2026-12-04T10:30:00Z'],
    ]);
    expect(load?.requests).toBe(3803 * 1800);
  });

  it.each([
    [
      'the tier of the event',
      { tier: 'major' },
      {},
      { tier: 'major', replicas: { idle: 3, peak: 32, max: 32 } },
    ],
    [
      'the database of its tier',
      { tier: 'major' },
      { policy: { ...DEFAULT_POLICY, tiers: { ...DEFAULT_POLICY.tiers, major: RDS_TIER } } },
      { tier: 'major', database: 'rds' },
    ],
    [
      'the host of the event',
      { host: 'a.example.com' },
      { host: 'b.example.com' },
      { host: 'a.example.com' },
    ],
    ['the host of the command', {}, { host: 'b.example.com' }, { host: 'b.example.com' }],
    ['the path of the event', { path: '/lanterns' }, {}, { path: '/lanterns' }],
    [
      'the zone of the event',
      { timeZone: 'Asia/Tokyo' },
      { timeZone: 'Europe/Rome' },
      { timeZone: 'Asia/Tokyo' },
    ],
    ['the zone of the command', {}, { timeZone: 'Europe/Rome' }, { timeZone: 'Europe/Rome' }],
    ['UTC without a zone', {}, {}, { timeZone: 'UTC' }],
  ])('has %s', (_title, event, input, expected) => {
    expect(plan({ events: [eventOf(event)], ...input }).tenants[0]).toMatchObject(expected);
  });

  it('has no database when its tier names none', () => {
    expect(Object.keys(plan().tenants[0] ?? {})).not.toContain('database');
  });

  it('has no host when nobody names one', () => {
    expect(Object.keys(plan().tenants[0] ?? {})).not.toContain('host');
  });

  it('takes the followers of its performers from the lists', () => {
    const profile: Profile = {
      performer: 'X',
      network: 'spotify',
      followers: 77,
      place: { file: 'f.csv', row: 2 },
    };
    const event = eventOf({ followers: undefined, performers: [{ name: 'x', links: [], networkIds: {} }] });
    expect(plan({ events: [event], profiles: [profile] }).tenants[0]?.audience).toEqual({
      followers: 77,
      basis: 'performers',
      because: '77 of "x" (spotify, joined by name)',
    });
  });

  it('names the event in every warning, and the warnings are sorted', () => {
    const unknown = eventOf({ id: 'E0', name: 'Nobody Known', followers: undefined });
    const policy = {
      ...DEFAULT_POLICY,
      tiers: { standard: { quantile: 'p90', idle: 1, min: 1, max: 2 } },
    } as const;
    expect(plan({ events: [eventOf({ id: 'Z' }), unknown], policy }).warnings).toEqual([
      'event "E0": 1,441 req/s at p90 need 6 pods, and tier "standard" has at most 2; raise its max, or move the event to a larger tier',
      'event "E0": the feed names no performer; the policy assumes 250,000 followers; name one in the feed, or give the followers of the event',
      'event "Z": 3,803 req/s at p90 need 14 pods, and tier "standard" has at most 2; raise its max, or move the event to a larger tier',
    ]);
  });
});

describe('an event is skipped', () => {
  it.each([
    ['not at the end of the horizon', '2026-12-15T00:00:00Z', []],
    [
      'a second after it',
      '2026-12-15T00:00:01Z',
      [
        [
          'beyond-horizon',
          'the first sale opens at 2026-12-15T00:00:01Z, more than 14d after 2026-12-01T00:00:00Z',
        ],
      ],
    ],
    ['not while its tenant drains', '2026-11-29T20:00:01Z', []],
    [
      'when its tenant has retired',
      '2026-11-29T20:00:00Z',
      [
        [
          'sale-over',
          'the last window closed at 2026-11-30T00:00:00Z, and the tenant retired at 2026-12-01T00:00:00Z',
        ],
      ],
    ],
  ])('%s', (_title, opensAt, skipped) => {
    const forecast = plan({ events: [eventOf({ sales: [{ name: 'public', opensAt }] })] });
    expect(forecast.skipped.map(({ code, reason }) => [code, reason])).toEqual(skipped);
    expect(forecast.tenants).toHaveLength(1 - skipped.length);
  });

  it('by its first sale, whatever their order', () => {
    const sales = [
      { name: 'public', opensAt: '2027-03-01T00:00:00Z' },
      { name: 'VIP', opensAt: '2026-12-02T00:00:00Z' },
    ];
    expect(plan({ events: [eventOf({ sales })] }).tenants[0]?.windows).toHaveLength(2);
  });

  it('beside those that the feed skips, sorted by id', () => {
    const cancelled = {
      event: 'B',
      name: 'B',
      code: 'cancelled',
      reason: 'eventStatus is EventCancelled',
    } as const;
    const late = [{ name: 'public', opensAt: '2027-03-01T00:00:00Z' }];
    const events = [eventOf({ id: 'a', sales: late }), eventOf({ id: 'A', sales: late })];
    expect(plan({ events, skipped: [cancelled] }).skipped.map(({ event }) => event)).toEqual(['A', 'B', 'a']);
  });

  it('also if its sale is at the end of time', () => {
    const sales = [{ name: 'public', opensAt: '9999-12-31T23:59:59Z' }];
    expect(plan({ events: [eventOf({ sales })] }).skipped[0]?.code).toBe('beyond-horizon');
  });
});

describe('the previous forecast', () => {
  const renamed = eventOf({ name: 'Paper Lanterns: Extra Date' });

  it('keeps the name and the path of a tenant whose event is renamed', () => {
    const forecast = plan({ events: [renamed], previous: plan() });
    expect(forecast.tenants[0]).toMatchObject({
      name: 'Paper Lanterns: Extra Date',
      tenant: 'paper-lanterns-eisjvjq7',
      path: '/paper-lanterns-eisjvjq7',
    });
    expect(forecast.warnings).toEqual([
      'event "E1": the tenant keeps its name paper-lanterns-eisjvjq7, though the event is now called otherwise; paper-lanterns-extra-date-eisjvjq7 would be another namespace with another database',
    ]);
  });

  it('does not keep a path when the feed gives one', () => {
    const previous = plan({ events: [eventOf({ path: '/old' })] });
    expect(plan({ previous }).tenants[0]?.path).toBe('/old');
    expect(plan({ events: [eventOf({ path: '/new' })], previous }).tenants[0]?.path).toBe('/new');
  });

  it('changes nothing of other events, and has a warning for each tenant that goes before its time', () => {
    const other = eventOf({ id: 'E2' });
    const { warnings, ...rest } = plan({ events: [other], previous: plan() });
    expect(rest).toEqual({ ...plan({ events: [other] }), warnings: undefined });
    const [gone] = plan().tenants;
    expect(warnings).toEqual([
      `event "E1": it is in no feed as an event to sell; tenant ${gone?.tenant}, which was to stay until ${gone?.retireAt}, goes with its database`,
    ]);
  });

  it('says nothing of a tenant whose time is over', () => {
    const previous = plan();
    const asOf = previous.tenants[0]?.retireAt ?? '';
    expect(plan({ events: [], previous, asOf }).warnings).toEqual([]);
  });

  it('may be the forecast itself: made again, it is the same', () => {
    const near = eventOf({ id: 'E2', sales: [{ name: 'public', opensAt: '2026-12-01T00:10:00Z' }] });
    const once = plan({ events: [renamed, near], previous: plan() });
    expect(once.warnings).toHaveLength(2);
    expect(plan({ events: [renamed, near], previous: once })).toEqual(once);
  });
});

describe('a sale nearer than the lead time', () => {
  const near = eventOf({ sales: [{ name: 'public', opensAt: '2026-12-01T00:29:59Z' }] });
  const late =
    'event "E1": the sale opens at 2026-12-01T00:29:59Z, and the tenant can be ready at 2026-12-01T00:30:00Z at the earliest: its database takes 20m, nodes 5m and images 5m';

  it('is a warning when the tenant is new', () => {
    expect(plan({ events: [near] }).warnings).toEqual([late]);
  });

  it('is none when the tenant was planned with it before', () => {
    const previous = plan({ events: [near], asOf: '2026-11-20T00:00:00Z' });
    expect(plan({ events: [near], previous }).warnings).toEqual([]);
  });

  it('is a warning when it has been added to a tenant that was planned before', () => {
    const previous = plan({ asOf: '2026-11-30T00:00:00Z' });
    const sales = [...near.sales, ...eventOf().sales];
    expect(plan({ events: [eventOf({ sales })], previous }).warnings).toEqual([late]);
  });
});

describe('events that cannot be planned are errors:', () => {
  const second = eventOf({ id: 'E2', place: { file: 'events.csv', row: 3 } });

  it.each([
    [
      'a tier that the policy does not have',
      { events: [eventOf({ tier: 'gold' })] },
      'error: events.csv, row 2, tier: event "E1" is of tier "gold", which the policy does not have. Allowed: major, small, standard. To mend: name one of these, or add the tier to the policy.',
    ],
    [
      'a tier that is only a property of every object',
      { events: [eventOf({ tier: 'constructor' })] },
      'error: events.csv, row 2, tier: event "E1" is of tier "constructor", which the policy does not have. Allowed: major, small, standard. To mend: name one of these, or add the tier to the policy.',
    ],
    [
      'a window of nearly a year',
      { policy: { ...DEFAULT_POLICY, hold: '330d' } },
      'error: events.csv, row 2: a window of event "E1" is open from 2026-12-04T10:00:00Z to 2027-10-30T10:00:00Z. Allowed: windows of at most 330d, because a schedule in cron has no year. To mend: correct the end of the sale, or make hold in the policy shorter.',
    ],
    [
      'a life before the year 0',
      { policy: { ...DEFAULT_POLICY, leadTimes: { ...DEFAULT_POLICY.leadTimes, ahead: '800000d' } } },
      'error: events.csv, row 2: the life of the tenant of event "E1" is not within the years 0000 to 9999. Allowed: sales and durations that are. To mend: correct the times of the sales, or hold, drain and leadTimes of the policy.',
    ],
    [
      'two of them on one path without a host',
      { events: [eventOf({ path: '/x' }), { ...second, path: '/x/' }] },
      'error: events.csv, row 3: event "E2" has the same host and path, "/x/", as event "E1" in events.csv, row 2. Allowed: every host and path once. To mend: give one of the events another host or path.',
    ],
    [
      'two of them on one host and path',
      {
        host: 'a.example.com',
        events: [eventOf({ path: '/x/' }), { ...second, path: '/x', host: 'a.example.com' }],
      },
      'error: events.csv, row 3: event "E2" has the same host and path, "a.example.com/x/", as event "E1" in events.csv, row 2. Allowed: every host and path once. To mend: give one of the events another host or path.',
    ],
    [
      'two of them on the root of one host',
      { events: [eventOf({ path: '/' }), { ...second, path: '/' }] },
      'error: events.csv, row 3: event "E2" has the same host and path, "/", as event "E1" in events.csv, row 2. Allowed: every host and path once. To mend: give one of the events another host or path.',
    ],
  ])('%s', (_title, input, issue) => {
    expect(issuesOf(input)).toEqual([issue]);
  });

  it('two of them with the tenant name that a previous forecast holds', () => {
    const previous = plan();
    const [held] = previous.tenants;
    const tenants = held === undefined ? [] : [held, { ...held, event: 'E2', path: '/other' }];
    expect(issuesOf({ events: [eventOf(), second], previous: { ...previous, tenants } })).toEqual([
      'error: events.csv, row 3: event "E2" has the same tenant name, "paper-lanterns-eisjvjq7", as event "E1" in events.csv, row 2. Allowed: every tenant name once. To mend: give the events different ids; if they have, correct the previous forecast, which holds the names.',
    ]);
  });

  it('not one path on two hosts', () => {
    const events = [
      eventOf({ path: '/x', host: 'a.example.com' }),
      { ...second, path: '/x', host: 'b.example.com' },
    ];
    expect(issuesOf({ events })).toEqual([]);
  });

  it('all of them, not only the first', () => {
    const events = [eventOf({ tier: 'gold', path: '/x' }), { ...second, tier: 'silver', path: '/x' }];
    expect(planForecast(inputOf({ events })).issues.map(({ problem }) => problem)).toEqual([
      'event "E1" is of tier "gold", which the policy does not have',
      'event "E2" is of tier "silver", which the policy does not have',
      'event "E2" has the same host and path, "/x/", as event "E1" in events.csv, row 2',
    ]);
  });
});

describe('a forecast of any events', () => {
  const anySale = fc
    .record(
      {
        name: fc.constantFrom('public', 'Fan "A" Presale', '先行販売'),
        opens: fc.integer({ min: -60 * 24 * 90, max: 60 * 24 * 90 }),
        length: fc.integer({ min: 1, max: 60 * 24 * 60 }),
      },
      { requiredKeys: ['name', 'opens'] },
    )
    .map(({ name, opens, length }) => {
      const opensAt = later('2026-09-02T00:00:00Z', Duration.minutes(opens + 60 * 24 * 90));
      return {
        name,
        opensAt,
        ...(length === undefined ? {} : { closesAt: later(opensAt, Duration.minutes(length)) }),
      };
    });
  const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(isLine);
  const anyPerformer = fc.record(
    { name: anyName, links: fc.constant([]), networkIds: fc.constant({}), followers: fc.nat() },
    { requiredKeys: ['name', 'links', 'networkIds'] },
  );
  const anyEvent = fc.record(
    {
      id: fc.string({ minLength: 1, maxLength: 30 }),
      name: anyName,
      sales: fc.array(anySale, { minLength: 1, maxLength: 4 }),
      performers: fc.array(anyPerformer, { maxLength: 4 }),
      place: fc.constant({ file: 'events.json' }),
      timeZone: fc.constantFrom('Asia/Tokyo', 'America/New_York'),
      venueCapacity: fc.nat({ max: 100_000 }),
      followers: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
      host: fc.constantFrom('a.example.com', 'b.example.com'),
      tier: fc.constantFrom('major', 'small', 'standard'),
    },
    { requiredKeys: ['id', 'name', 'sales', 'performers', 'place'] },
  );
  const anyEvents = fc.uniqueArray(anyEvent, { selector: ({ id }) => id, maxLength: 12 });

  it('is valid, and has every event once: as a tenant or as skipped', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const forecast = plan({ events });
        const reading = readForecast({ file: 'forecast.json', text: formatForecast(forecast) });
        expect(reading).toEqual({ ok: true, value: forecast });
        const named = [...forecast.tenants, ...forecast.skipped].map(({ event }) => event).sort();
        expect(named).toEqual(events.map(({ id }) => id).sort());
        expect(forecast.skipped.every(({ code }) => SKIP_CODES.includes(code))).toBe(true);
      }),
    );
  });

  it('has the same bytes whatever their order, and made again from itself', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const forecast = plan({ events });
        expect(formatForecast(plan({ events: [...events].reverse() }))).toBe(formatForecast(forecast));
        expect(formatForecast(plan({ events, previous: forecast }))).toBe(formatForecast(forecast));
      }),
    );
  });

  it('changes nothing of the others when one comes', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const [added, ...others] = events;
        fc.pre(added !== undefined);
        const rest = (forecast: ForecastFile) => forecast.tenants.filter(({ event }) => event !== added?.id);
        expect(rest(plan({ events }))).toEqual(plan({ events: others }).tenants);
      }),
    );
  });
});

it('plans a whole season of 5,000 events with 20,000 profiles', () => {
  const events = Array.from({ length: 5_000 }, (_, number) =>
    eventOf({
      followers: undefined,
      id: `event-${number}`,
      name: `Paper Lanterns, night ${number}`,
      performers: [
        { name: `Performer ${number}`, links: [], networkIds: { spotify: `id${number}` } },
        { name: `Support ${number}`, links: [`https://www.instagram.com/support${number}`], networkIds: {} },
      ],
    }),
  );
  const profiles = Array.from({ length: 20_000 }, (_, row): Profile => {
    const number = row % 5_000;
    const place = { file: 'followers.csv', row: row + 2 };
    if (row < 5_000)
      return { performer: `P${row}`, network: 'spotify', followers: row, id: `id${row}`, place };
    if (row < 10_000) {
      const url = `https://instagram.com/Support${number}`;
      return { performer: `S${number}`, network: 'instagram', followers: row, url, place };
    }
    return { performer: `Somebody ${row}`, network: 'youtube', followers: row, place };
  });
  const input = inputOf({ events, profiles });
  const { forecast } = planForecast(input);
  expect([forecast.tenants.length, forecast.warnings.length]).toEqual([5_000, 0]);
});
