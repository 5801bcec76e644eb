import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ForecastFile, type ForecastInput, planForecast } from '../../../lib/planning/forecast/index.js';
import { anySeason } from './any-season.js';
import { loadsOf, Minutes, nodeHoursByEvent, nodesByMinute, type Pool } from './naive-season.js';

describe('the costs of any season', () => {
  it('are those of the events and what is unallocated, to the cent', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        const { cost, tenants } = plan(season);
        const events = tenants.reduce((sum, tenant) => sum + cents(tenant.cost?.amount), 0);
        expect(events + cents(cost?.unallocated)).toBe(cents(cost?.total));
      }),
      { numRuns: 20 },
    );
  });

  it('of a pool are its node-hours at the price of its type', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        const { forecast, minutes } = reckoned(season);
        for (const pool of forecast.pools ?? []) {
          const hours = nodesByMinute(pool, minutes).reduce((sum, nodes) => sum + nodes, 0) / 60;
          expect(Math.abs((pool.cost?.amount ?? 0) - hours * priceOf(pool, season))).toBeLessThan(0.006);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('of an event are its part of the nodes at every minute, its database and the fixed price', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        const { forecast, minutes, loads } = reckoned(season);
        const used = (forecast.pools ?? []).map((pool) => ({
          price: priceOf(pool, season),
          hours: nodeHoursByEvent(forecast, pool, loads, minutes),
        }));
        for (const { event, cost, database, provisionAt, retireAt } of forecast.tenants) {
          const nodes = used.reduce((sum, { price, hours }) => sum + price * (hours.get(event) ?? 0), 0);
          const lives = (minutes.at(retireAt) - Math.max(0, minutes.at(provisionAt))) / 60;
          const whole = nodes + lives * (database === 'rds' ? 0.66 : 0.03) + 0.07;
          // Each of up to five lines is rounded up or down to the cent.
          expect(Math.abs((cost?.amount ?? 0) - whole)).toBeLessThan(0.05);
        }
      }),
      { numRuns: 6 },
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

function priceOf({ instanceType }: Pool, { prices }: ForecastInput): number {
  return prices?.instances[instanceType] ?? fail(`${instanceType} has no price`);
}

function cents(amount = 0): number {
  return Math.round(amount * 100);
}

function fail(message: string): never {
  throw new Error(message);
}
