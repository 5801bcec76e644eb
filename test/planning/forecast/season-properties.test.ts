import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ForecastFile,
  type ForecastInput,
  formatForecast,
  planForecast,
} from '../../../lib/planning/forecast/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';
import { nodeScheduleRules } from '../../../lib/planning/node-schedule/index.js';
import { anySeason } from './any-season.js';
import { boundsOf, needsOf } from './naive-needs.js';
import { fleetOf, loadsOf, Minutes, nodesByMinute, podsIn } from './naive-season.js';

/** Node boot and image pull of the default policy, in minutes. */
const LEAD = 10;

describe('any season', () => {
  it('is planned without an issue', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        expect(planForecast(season).issues.map(formatIssue)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('has quantiles in their order', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        for (const { demand } of plan(season).tenants) {
          expect(demand.p50).toBeLessThanOrEqual(demand.p90);
          expect(demand.p90).toBeLessThanOrEqual(demand.p99);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('has the steps of each window in it, the first as it scales up', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        for (const { scaleUpAt, closesAt, steps } of plan(season).tenants.flatMap(({ windows }) => windows)) {
          const instants = steps.map(({ at }) => at);
          expect(instants).toEqual([...new Set(instants)].sort());
          expect(instants[0]).toBe(scaleUpAt);
          expect((instants.at(-1) ?? '') < closesAt).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('has the same bytes whatever the order of its events', () => {
    fc.assert(
      fc.property(
        anySeason.chain((season) =>
          fc.tuple(
            fc.constant(season),
            fc.shuffledSubarray([...season.events], { minLength: season.events.length }),
          ),
        ),
        ([season, events]) => {
          expect(formatForecast(plan({ ...season, events }))).toBe(formatForecast(plan(season)));
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe('an event with more followers', () => {
  it('has no lower quantile, no fewer pods and no lower admission', () => {
    fc.assert(
      fc.property(anySeason, fc.integer({ min: 0, max: 5_000_000 }), (season, more) => {
        const [before, after] = [0, more].map((added) => {
          const events = season.events.slice(0, 1);
          return sizesOf(
            plan({
              ...season,
              events: events.map((event) => ({ ...event, followers: (event.followers ?? 0) + added })),
            }),
          );
        });
        expect(Object.entries(after ?? {}).filter(([key, value]) => value < (before?.[key] ?? 0))).toEqual(
          [],
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('an event more', () => {
  it('lowers the peak of no pool', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        const fewer = { ...season, events: season.events.slice(0, -1) };
        const peaks = (plan(season).pools ?? []).map(({ peak }) => peak.nodes);
        const before = (plan(fewer).pools ?? []).map(({ peak }) => peak.nodes);
        expect(peaks.every((nodes, index) => nodes >= (before[index] ?? 0))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the pools of any season', () => {
  it('are planned from the pods of all events, at every minute', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        const { forecast, minutes, loads } = reckoned(season);
        for (const pool of forecast.pools ?? []) {
          const { at, pods } = pool.peak;
          const counts = podsIn(pool.name, loads, minutes.at(at));
          const needs = needsOf(pool, forecast, loads, minutes);
          expect(pods).toBe(counts[0] + counts[1]);
          const { aggregate, lowerBound: bound } = boundsOf(pool, forecast.policy, counts);
          expect(pool.sizing).toMatchObject({ aggregate, lowerBound: bound });
          expect(pool.peak.nodes).toBeGreaterThanOrEqual(
            Math.max(pool.minSize, ...needs.map(({ least }) => least)),
          );
          expect(pool.peak.nodes).toBeLessThanOrEqual(
            Math.max(pool.minSize, ...needs.map(({ most }) => most)),
          );
        }
      }),
      { numRuns: 8 },
    );
  });

  it('have the nodes of every minute that far ahead, and at least as long', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        const { forecast, minutes, loads } = reckoned(season);
        for (const pool of forecast.pools ?? []) {
          const nodes = nodesByMinute(pool, minutes);
          const needs = needsOf(pool, forecast, loads, minutes).map(({ least }) => least);
          const short = nodes.flatMap((count, minute) => {
            const needed = Math.max(...needs.slice(minute, minute + LEAD + 1));
            return count < needed ? [{ pool: pool.name, minute, count, needed }] : [];
          });
          expect(short).toEqual([]);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('have no nodes for longer than their pods, unless steps are saved', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        const { forecast, minutes, loads } = reckoned(season);
        const delay = { '0m': 0, '15m': 15, '1h': 60 }[fleetOf(season.policy.fleet).scaleDownDelay] ?? 0;
        for (const pool of (forecast.pools ?? []).filter(({ schedule }) => schedule.length < 125)) {
          const needs = needsOf(pool, forecast, loads, minutes).map(({ most }) => most);
          const idle = nodesByMinute(pool, minutes).flatMap((count, minute) => {
            // What came before `asOf` is not written out.
            const around = needs.slice(Math.max(0, minute - delay), minute + LEAD + 1);
            const needed = Math.max(pool.minSize, ...around);
            return minute >= delay && count > needed ? [{ pool: pool.name, minute, count, needed }] : [];
          });
          expect(idle).toEqual([]);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('have schedules that an Auto Scaling group takes, which end at minSize', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        const { asOf, pools = [] } = plan(season);
        for (const { name, minSize, schedule } of pools) {
          const rules = nodeScheduleRules(name, schedule, { minSize, maxSize: 100_000, asOf });
          expect(rules.filter(({ violatedWhen }) => violatedWhen)).toEqual([]);
          expect(schedule.at(-1)?.nodes ?? minSize).toBe(minSize);
          expect(schedule.filter(({ at }) => at > asOf).length).toBeLessThanOrEqual(125);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function plan(season: ForecastInput): ForecastFile {
  return planForecast(season).forecast;
}

function reckoned(season: ForecastInput) {
  const forecast = plan(season);
  const minutes = new Minutes(forecast);
  return { forecast, minutes, loads: loadsOf(forecast, minutes) };
}

/** What more followers may not lower, of the only tenant. */
function sizesOf({ tenants }: ForecastFile): Record<string, number> {
  const { demand, replicas, admission, windows } = tenants[0] ?? fail('the event has no tenant');
  const { p50, p90, p99 } = demand;
  const steps = windows.flatMap((window) => window.steps.map(({ at, pods }) => [at, pods] as const));
  return {
    ...Object.fromEntries(steps),
    ...{ p50, p90, p99, peak: replicas.peak, max: replicas.max, admission: admission.rate },
  };
}

function fail(message: string): never {
  throw new Error(message);
}
