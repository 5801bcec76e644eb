import type { ForecastFile, TenantPlan } from '../../../lib/planning/forecast/index.js';
import { type LoadTestRequest, planLoadTest } from '../../../lib/planning/load-test/index.js';
import { bareForecast, eventOf } from '../plan-view/season-fixture.js';

export const FIRST = eventOf(0, 1);
export const SECOND = eventOf(1, 1);

/** All events at the rates of their tiers, with workers for a thousand requests per second. */
const REQUEST: LoadTestRequest = {
  source: { file: 'forecast.json', sha256: 'b'.repeat(64) },
  scale: 100,
  ratePerWorker: 1000,
  host: 'tickets.example.com',
};

/** The plan for tenants of a forecast that has nothing else. */
export const planOf = (
  request: Partial<LoadTestRequest> = {},
  tenants: readonly TenantPlan[] = [FIRST],
  changes: Partial<ForecastFile> = {},
) => planLoadTest({ ...bareForecast(tenants), ...changes }, { ...REQUEST, ...request });
