import { describe, expect, it } from 'vitest';
import { STATED_ARRIVAL } from '../../../lib/planning/arrival/index.js';
import { PRIOR_POWER_LAW } from '../../../lib/planning/demand/index.js';
import type { Profile } from '../../../lib/planning/followers/index.js';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';
import { AS_OF, eventOf, plan } from './plan-fixture.js';

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
