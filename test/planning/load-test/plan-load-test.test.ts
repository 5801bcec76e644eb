import { describe, expect, it } from 'vitest';
import type { TenantPlan } from '../../../lib/planning/forecast/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { FIRST, planOf, SECOND } from './load-test-fixture.js';

const k6Of = (...args: Parameters<typeof planOf>) => planOf(...args).options.scenarios['event-0000'];

const windowOf = (opensAt: string, closesAt: string, ...steps: (readonly [at: string, rate: number])[]) => ({
  scaleUpAt: steps[0]?.[0] ?? opensAt,
  readyAt: opensAt,
  opensAt,
  closesAt,
  steps: steps.map(([at, rate]) => ({ at, rate, pods: 2 })),
  because: 'by hand',
});

const withWindows = (...windows: TenantPlan['windows']): TenantPlan => ({ ...FIRST, windows });

describe('a scenario for k6', () => {
  it('climbs within a minute of the opening, holds, and falls as the steps of the window do', () => {
    expect(k6Of()).toEqual({
      executor: 'ramping-arrival-rate',
      startTime: '0s',
      startRate: 0,
      timeUnit: '1s',
      preAllocatedVUs: 34,
      maxVUs: 68,
      stages: [
        { duration: '1m', target: 254 },
        { duration: '29m', target: 254 },
        { duration: '0s', target: 127 },
        { duration: '20m', target: 127 },
        { duration: '0s', target: 64 },
        { duration: '20m', target: 64 },
        { duration: '0s', target: 51 },
        { duration: '2h50m', target: 51 },
      ],
      env: { URL: 'https://tickets.example.com/event-0000' },
      tags: { event: 'EV-0000', tier: 'standard' },
    });
  });

  it('climbs within a minute also when a second crowd comes later', () => {
    const window = windowOf(
      '2026-12-02T08:00:00Z',
      '2026-12-02T10:00:00Z',
      ['2026-12-02T07:50:00Z', 100],
      ['2026-12-02T09:00:00Z', 300],
    );
    expect(k6Of({}, [withWindows(window)])?.stages).toEqual([
      { duration: '1m', target: 100 },
      { duration: '59m', target: 100 },
      { duration: '1m', target: 300 },
      { duration: '59m', target: 300 },
    ]);
  });

  it.each([
    [60, [{ duration: '1m', target: 100 }]],
    [59, [{ duration: '59s', target: 100 }]],
    [
      61,
      [
        { duration: '1m', target: 100 },
        { duration: '1s', target: 100 },
      ],
    ],
  ])('climbs for no longer than a window of %d seconds', (seconds, stages) => {
    const closesAt = `2026-12-02T08:${seconds < 60 ? '00' : '01'}:${String(seconds % 60).padStart(2, '0')}Z`;
    const window = windowOf('2026-12-02T08:00:00Z', closesAt, ['2026-12-02T07:50:00Z', 100]);
    expect(k6Of({}, [withWindows(window)])?.stages).toEqual(stages);
  });

  it('has no jump between steps that have the same rate in the test', () => {
    const window = windowOf(
      '2026-12-02T08:00:00Z',
      '2026-12-02T09:00:00Z',
      ['2026-12-02T07:50:00Z', 20],
      ['2026-12-02T08:30:00Z', 11],
    );
    expect(k6Of({ scale: 5 }, [withWindows(window)])?.stages).toEqual([
      { duration: '1m', target: 1 },
      { duration: '29m', target: 1 },
      { duration: '30m', target: 1 },
    ]);
  });

  it('begins with the rate at the opening, whatever pods waited for before', () => {
    const window = windowOf(
      '2026-12-02T08:00:00Z',
      '2026-12-02T09:00:00Z',
      ['2026-12-02T07:40:00Z', 500],
      ['2026-12-02T07:50:00Z', 200],
    );
    expect(planOf({}, [withWindows(window)]).scenarios[0]?.rate).toBe(200);
  });

  it("is like the tenant's largest window, and of two that are as large like the first", () => {
    const small = windowOf('2026-12-02T08:00:00Z', '2026-12-02T09:00:00Z', ['2026-12-02T07:50:00Z', 100]);
    const large = windowOf('2026-12-03T08:00:00Z', '2026-12-03T09:00:00Z', ['2026-12-03T07:50:00Z', 101]);
    const last = windowOf('2026-12-04T08:00:00Z', '2026-12-04T09:00:00Z', ['2026-12-04T07:50:00Z', 101]);
    expect(planOf({}, [withWindows(small, large, last)]).scenarios[0]?.window).toEqual({
      opensAt: '2026-12-03T08:00:00Z',
      closesAt: '2026-12-03T09:00:00Z',
    });
  });

  it("goes to the event's own host where it has one", () => {
    const own = { ...FIRST, host: 'shop.example.org', path: '/' };
    expect(k6Of({}, [own])?.env).toEqual({ URL: 'https://shop.example.org/' });
  });
});

describe('the rates of a plan', () => {
  it("are those of the tier's quantile without another", () => {
    expect(planOf().scenarios[0]).toEqual({
      scenario: 'event-0000',
      event: 'EV-0000',
      name: 'Paper Lanterns, London',
      host: 'tickets.example.com',
      path: '/event-0000',
      window: { opensAt: '2026-12-02T08:00:00Z', closesAt: '2026-12-02T12:00:00Z' },
      rate: 254,
      requests: 1_198_980,
      virtualUsers: 34,
      admission: { rate: 900, refusals: 'failed' },
      because: '254 req/s at p90; x (80ms + 50ms) = 34 at the same time; k6 may start 2 times as many',
    });
  });

  it('grow and shrink with the demand at another quantile, rounded up', () => {
    const rates = (['p50', 'p90', 'p99'] as const).map((at) =>
      k6Of({ at })?.stages.map(({ target }) => target),
    );
    expect(rates).toEqual([
      [80, 80, 40, 40, 21, 21, 17, 17],
      [254, 254, 127, 127, 64, 64, 51, 51],
      [648, 648, 324, 324, 164, 164, 131, 131],
    ]);
  });

  it('say which quantile and how many per cent they come from', () => {
    expect(planOf({ at: 'p99', scale: 150 }).scenarios[0]?.because).toBe(
      '254 req/s at p90 x 648 / 254 for p99 x 150 % = 972 req/s; x (80ms + 50ms) = 127 at the same time; k6 may start 2 times as many',
    );
  });

  it('are scaled in per cent, rounded up', () => {
    expect([1, 50, 100, 101].map((scale) => planOf({ scale }).total.rate)).toEqual([3, 127, 254, 257]);
  });

  it('add up, as the peaks of all scenarios come at the same time', () => {
    const { scenarios, total } = planOf({}, [FIRST, SECOND]);
    expect({ rates: scenarios.map(({ rate }) => rate), total }).toEqual({
      rates: [254, 23_559],
      total: {
        rate: 23_813,
        requests: 112_164_810,
        virtualUsers: 3_120,
        users: undefined,
        because: 'the peaks of 2 scenarios come at the same time',
      },
    });
  });

  it('stand beside the peak that the forecast itself expects', () => {
    const load = {
      requests: 5,
      averageRate: 1,
      peak: { at: '2026-12-02T08:00:00Z', rate: 254 },
      because: 'by hand',
    };
    expect(planOf({}, [FIRST], { load }).total.because).toBe(
      '254 req/s of one scenario; in the forecast all tenants together have 254 req/s at most, at 2026-12-02T08:00:00Z',
    );
  });

  it('are counted in people when it is known how long one thinks', () => {
    const { scenarios, total } = planOf({ thinkTime: Duration.seconds(30) }, [FIRST, SECOND]);
    expect([...scenarios.map(({ users }) => users), total.users]).toEqual([7_654, 709_833, 717_487]);
  });
});

describe('the choice of events', () => {
  it('is all of them, sorted by the name of the tenant', () => {
    const last = { ...FIRST, event: 'AA', tenant: 'zebra', path: '/zebra' };
    expect(planOf({}, [last, SECOND]).scenarios.map(({ scenario }) => scenario)).toEqual([
      'event-0001',
      'zebra',
    ]);
  });

  it('is those that are named, each once', () => {
    const { scenarios } = planOf({ events: ['EV-0001', 'EV-0001'] }, [FIRST, SECOND]);
    expect(scenarios.map(({ event }) => event)).toEqual(['EV-0001']);
  });

  it('asks for a host only for the events that are tested', () => {
    const own = { ...FIRST, host: 'shop.example.org' };
    expect(planOf({ events: ['EV-0000'], host: undefined }, [own, SECOND]).scenarios[0]?.host).toBe(
      'shop.example.org',
    );
  });
});
