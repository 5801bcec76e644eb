import { beforeAll, describe, expect, it } from 'vitest';
import { naivePods, withNaivePods } from '../../../apps/bench/naive-pods.js';
import { planInput, planSeason } from '../../../apps/bench/plan-input.js';
import { podsAlone } from '../../../apps/bench/pods-alone.js';
import { type ForecastFile, formatForecast, readForecast } from '../../../lib/planning/forecast/index.js';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';

const EVENTS = 120;

function openings(events: number): string[] {
  return planInput(events).events.map(({ sales }) => sales.at(-1)?.opensAt ?? '');
}

/** Of the pool of the tenants. */
function peakOf({ pools = [] }: ForecastFile) {
  const pool = pools.find(({ name }) => name === 'standard');
  if (pool === undefined) throw new Error('there is no pool of tenants');
  return { name: pool.name, ...pool.peak };
}

describe('the planning that is measured', () => {
  let forecast: ForecastFile;
  beforeAll(() => {
    forecast = planSeason(planInput(EVENTS));
  });

  it('has 25 events that open at one instant', () => {
    const counts = new Map<string, number>();
    for (const at of openings(EVENTS)) counts.set(at, (counts.get(at) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBe(25);
  });

  it('has more instants with more events, so that a sum at each of them is quadratic', () => {
    expect([1000, 2000, 4000].map((events) => new Set(openings(events)).size)).toEqual([520, 1040, 2080]);
  });

  it('makes a tenant of every event', () => {
    expect([forecast.tenants.length, forecast.skipped]).toEqual([EVENTS, []]);
  });

  it('makes a forecast that can be read again', () => {
    const text = formatForecast(forecast);
    expect(readForecast({ file: 'forecast.json', text }).ok).toBe(true);
  });

  it('plans nodes of each pool, more than the fewest', () => {
    expect(forecast.pools?.map(({ name, peak, minSize }) => [name, peak.nodes > minSize])).toEqual([
      ['ingress', true],
      ['standard', true],
    ]);
  });

  it('plans a load balancer and a control plane that change', () => {
    const { loadBalancer, controlPlane } = forecast;
    expect([loadBalancer, controlPlane].map((plan) => (plan?.steps.length ?? 0) > 1)).toEqual([true, true]);
  });

  it('plans the costs of each event', () => {
    expect(forecast.tenants.filter(({ cost }) => (cost?.amount ?? 0) > 1)).toHaveLength(EVENTS);
  });

  it('is of the log-linear model', () => {
    expect(forecast.model.name).toBe('log-linear');
  });

  it('has at the peak of a pool the pods that the naive sum has', () => {
    const { name, pods, at } = peakOf(forecast);
    const naive = naivePods(forecast).get(name);
    expect(naive?.findLast((step) => step.at <= at)?.pods).toBe(pods);
    expect(pods).toBeGreaterThan(3 * EVENTS);
  });

  it('is the same plan with the naive sum, to the byte', () => {
    expect(formatForecast(withNaivePods(forecast))).toBe(formatForecast(forecast));
  });

  it('is another plan when the naive sum leaves one tenant and its database out', () => {
    const [first, ...others] = forecast.tenants;
    const fewer = withNaivePods({ ...forecast, tenants: others });
    const ofFirst = (first?.replicas.idle ?? 0) + 2;
    expect(peakOf(fewer).pods).toBe(peakOf(forecast).pods - ofFirst);
  });
});

describe('the spreadsheet', () => {
  it.each([
    [937, 2],
    [938, 3],
  ])(
    'divides the requests in service by the slots that may be busy: %i req/s are for %i pods',
    (p90, pods) => {
      const demand = { p50: 400, p90, p99: 2000, quantile: 'p90' as const, because: 'stated' };
      // At 80 ms a pod with 50 slots, of which 75 % may be busy, serves 468.75 req/s.
      expect(podsAlone({ tenants: [{ demand }], policy: DEFAULT_POLICY })).toEqual([pods]);
    },
  );
});
