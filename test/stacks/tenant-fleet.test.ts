import { Chart, Testing } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { TenantFleet } from '../../lib/stacks/index.js';
import { AS_OF, eventOf, forecastOf } from './rendered.js';

const FORECAST = forecastOf([
  eventOf('near'),
  eventOf('later', { sales: [{ name: 'public', opensAt: '2026-12-12T10:00:00Z' }] }),
]);

function eventsAt(asOf?: string): string[] {
  const events: string[] = [];
  new TenantFleet(Testing.app(), 'fleet', {
    forecast: FORECAST,
    asOf,
    chart: (scope, plan) => {
      events.push(plan.event);
      return new Chart(scope, plan.tenant);
    },
  });
  return events;
}

describe('a fleet of tenants', () => {
  it('has a chart for each tenant that is there', () => {
    expect(eventsAt()).toEqual(['later', 'near']);
    expect(eventsAt(AS_OF)).toEqual(['later', 'near']);
  });

  it('has none for a tenant that is to come, or is over', () => {
    expect(eventsAt('2026-11-25T00:00:00Z')).toEqual(['near']);
    expect(eventsAt('2026-12-10T00:00:00Z')).toEqual(['later']);
    expect(eventsAt('2027-06-01T00:00:00Z')).toEqual([]);
  });
});
