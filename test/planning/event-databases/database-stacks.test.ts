import { describe, expect, it } from 'vitest';
import { eventDatabaseStacks, eventStackName } from '../../../lib/planning/event-databases/index.js';
import type { TenantPlan } from '../../../lib/planning/forecast/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';

/** Warming from the 1st, on sale from the day and time of its first opening, retired on the 20th. */
function planOf(tenant: string, opensAt: string, changes: Partial<TenantPlan> = {}): TenantPlan {
  return {
    event: `evt-${tenant}`,
    name: tenant,
    tenant,
    tier: 'standard',
    path: `/${tenant}`,
    timeZone: 'Europe/Berlin',
    audience: { followers: 1, basis: 'event', because: 'test' },
    demand: { p50: 1, p90: 1, p99: 1, quantile: 'p90', because: 'test' },
    replicas: { idle: 1, peak: 1, max: 1, because: 'test' },
    admission: { rate: 1, because: 'test' },
    provisionAt: '2026-12-01T00:00:00Z',
    windows: [
      {
        scaleUpAt: opensAt,
        readyAt: opensAt,
        opensAt,
        closesAt: '2026-12-19T00:00:00Z',
        steps: [{ at: opensAt, rate: 1, pods: 1 }],
        because: 'test',
      },
    ],
    retireAt: '2026-12-20T00:00:00Z',
    ...changes,
  };
}

const MOONS = planOf('moons', '2026-12-05T10:00:00Z');
const LAMPS = planOf('lamps', '2026-12-05T23:59:59Z');
const SUNS = planOf('suns', '2026-12-06T00:00:00Z');
const ON_SALE = '2026-12-10T00:00:00Z';

const eventOf = (tenant: string, isRetired = false) => ({ tenant, event: `evt-${tenant}`, isRetired });

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}

describe('the stacks of event databases', () => {
  it('say who pays where the forecast does', () => {
    const [group] = eventDatabaseStacks([{ ...MOONS, costCentre: 'touring' }], 'per-event', ON_SALE);
    expect(group?.events).toEqual([{ ...eventOf('moons'), costCentre: 'touring' }]);
  });

  it('are one for each event, sorted', () => {
    expect(eventDatabaseStacks([SUNS, MOONS, LAMPS], 'per-event', ON_SALE)).toEqual([
      { name: 'event-lamps', events: [eventOf('lamps')] },
      { name: 'event-moons', events: [eventOf('moons')] },
      { name: 'event-suns', events: [eventOf('suns')] },
    ]);
  });

  it('are one for each day on which a first sale opens in UTC, with the events sorted', () => {
    expect(eventDatabaseStacks([SUNS, MOONS, LAMPS], 'per-day', ON_SALE)).toEqual([
      { name: 'events-2026-12-05', events: [eventOf('lamps'), eventOf('moons')] },
      { name: 'events-2026-12-06', events: [eventOf('suns')] },
    ]);
  });

  it('go by the first sale of an event with several', () => {
    const windows = [...MOONS.windows, ...SUNS.windows];
    expect(eventDatabaseStacks([{ ...MOONS, windows }], 'per-day', ON_SALE).map(({ name }) => name)).toEqual([
      'events-2026-12-05',
    ]);
  });

  it.each([
    ['not there before the tenant is provisioned', '2026-11-30T23:59:59Z', []],
    ['there from the instant of its provisioning', '2026-12-01T00:00:00Z', [eventOf('moons')]],
    ['protected while the tenant drains', '2026-12-19T23:59:59Z', [eventOf('moons')]],
    ['unprotected from the instant of its retirement', '2026-12-20T00:00:00Z', [eventOf('moons', true)]],
    ['there for as long as the forecast lists it', '2027-12-20T00:00:00Z', [eventOf('moons', true)]],
  ])('have a database that is %s', (_when, asOf, events) => {
    expect(eventDatabaseStacks([MOONS], 'per-event', asOf).flatMap((group) => group.events)).toEqual(events);
  });

  it('are the same for the other events when one comes or goes', () => {
    const all = eventDatabaseStacks([MOONS, LAMPS, SUNS], 'per-event', ON_SALE);
    expect(eventDatabaseStacks([MOONS, SUNS], 'per-event', ON_SALE)).toEqual(
      all.filter(({ name }) => name !== 'event-lamps'),
    );
  });

  it('are none where there is no plan', () => {
    expect(eventDatabaseStacks([], 'per-day', ON_SALE)).toEqual([]);
  });

  it('have the name that a stack of one event has', () => {
    expect(eventStackName('moons')).toBe('event-moons');
  });
});

describe('stacks of event databases are refused', () => {
  it('for everything that is wrong, at once', () => {
    const plans = [planOf('moons-2', '2026-12-05T10:00:00Z'), MOONS];
    expect(refusalOf(() => eventDatabaseStacks(plans, 'per-week' as 'per-day', '2026-12-10'))).toBe(
      [
        'eventDatabaseStacks, policy: "per-week" is not known here. Allowed: per-event, per-day. To mend: use one of these.',
        'eventDatabaseStacks, asOf: "2026-12-10" is no instant. Allowed: an instant in UTC such as 2026-11-21T09:00:00Z. To mend: correct it.',
        'eventDatabaseStacks, plans[0].tenant: "moons-2" begins with "moons", which is another tenant. Allowed: names of which none begins with another: the secret of a database is found by how its ARN begins. To mend: rename the tenant whose database is not there yet.',
      ].join('\n'),
    );
  });

  it('also for a tenant that is only planned, while it can be renamed', () => {
    const plans = [MOONS, planOf('moons-2', '2027-12-05T10:00:00Z', { provisionAt: '2027-12-01T00:00:00Z' })];
    expect(refusalOf(() => eventDatabaseStacks(plans, 'per-event', ON_SALE))).toMatch(
      /^eventDatabaseStacks, plans\[1\]/,
    );
  });
});
