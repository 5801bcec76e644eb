import { describe, expect, it } from 'vitest';
import { type ForecastPool, formatForecast, readForecast } from '../../../lib/planning/forecast/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';
import { forecastOf, planOf } from './forecast-fixture.js';

const POOL: ForecastPool = {
  name: 'standard',
  instanceType: 'm7i.xlarge',
  minSize: 2,
  peak: { at: '2026-12-04T09:50:00Z', pods: 14, nodes: 3 },
  sizing: { aggregate: 2, schedulable: 3, lowerBound: 3 },
  utilization: { cpu: 64.2, memory: 18.9 },
  schedule: [{ at: '2026-12-04T09:40:00Z', nodes: 3 }],
  because: '14 pods',
};

/** A forecast in which an event and a pool cost so much. */
function costing(amount: number) {
  const cost = { amount, because: 'node-hours' };
  return forecastOf({ tenants: [planOf({ cost })], pools: [{ ...POOL, cost }] });
}

function issuesOf(amount: number): string[] {
  const text = JSON.stringify(costing(amount));
  const reading = readForecast({ file: 'forecast.json', text });
  return reading.ok ? [] : reading.issues.map(formatIssue);
}

describe('the cost of an event and of a pool in a forecast', () => {
  it.each([0, 0.01, 1.1, 19.99, 90_071_992_547_409.91])('may be %d', (amount) => {
    expect(issuesOf(amount)).toEqual([]);
  });

  it.each([-0.01, 0.001, 1.005, 1e15])('may not be %d', (amount) => {
    const rest = `amount: ${amount} is not allowed here. Allowed: an amount of at least 0 with at most two decimals. To mend: correct the value, or make the file again with \`greenroom forecast\`.`;
    expect(issuesOf(amount)).toEqual([
      `forecast.json, row 1, tenants[0].cost.${rest}`,
      `forecast.json, row 1, pools[0].cost.${rest}`,
    ]);
  });

  it('stands before the reason of a pool', () => {
    const [pool] = JSON.parse(formatForecast(costing(5))).pools;
    expect(Object.keys(pool).slice(-2)).toEqual(['cost', 'because']);
  });
});
