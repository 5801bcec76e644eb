import type { ForecastFile } from '../forecast/index.js';
import { forEachOf } from '../issues/index.js';
import { sum } from '../statistics/index.js';
import { formatCount } from '../wording/index.js';
import { type ChosenTenant, chooseTenants } from './choose-tenants.js';
import type { LoadTestRequest } from './request.js';
import {
  type K6Options,
  LOAD_TEST_VERSION,
  type LoadTest,
  type LoadTestScenario,
  type LoadTestStage,
} from './schema.js';
import { requestsIn, stagesOf } from './stages.js';
import { testRate } from './test-rate.js';
import { thresholdReasons, thresholdsOf } from './thresholds.js';
import { atTheSameTime, promisedTime, RESERVE, virtualUsers } from './virtual-users.js';
import { planWorkers, refuseTooManyUsers } from './workers.js';

/** A scenario with what only k6 is told. */
interface Draft {
  readonly plan: ChosenTenant['plan'];
  readonly scenario: LoadTestScenario;
  readonly stages: readonly LoadTestStage[];
}

/**
 * A load test of the largest window of each tenant, all at once: the hardest hour of the season.
 *
 * @throws InputError with everything that stands against it; the file of a place is `forecast`, or `request` with the
 *   request's field
 */
export function planLoadTest(forecast: ForecastFile, request: LoadTestRequest): LoadTest {
  const drafts = forEachOf(chooseTenants(forecast, request), (tenant) => draft(tenant, forecast, request));
  const scenarios = drafts.map(({ scenario }) => scenario);
  const rate = sum(scenarios.map((scenario) => scenario.rate));
  const workers = planWorkers(rate, request.ratePerWorker);
  const users = scenarios.map((scenario) => virtualUsers(scenario.virtualUsers, workers.count));
  refuseTooManyUsers(sum(users.map(({ most }) => most)), workers);
  return {
    version: LOAD_TEST_VERSION,
    forecast: { ...request.source, asOf: forecast.asOf },
    at: request.at,
    scale: request.scale,
    thinkTime: request.thinkTime?.toString(),
    scenarios,
    total: {
      rate,
      requests: sum(scenarios.map(({ requests }) => requests)),
      virtualUsers: sum(users.map(({ preAllocated }) => preAllocated)),
      users:
        request.thinkTime === undefined ? undefined : sum(scenarios.map((scenario) => scenario.users ?? 0)),
      because: totalReason(forecast, rate, scenarios.length),
    },
    workers,
    thresholds: thresholdReasons(forecast.policy),
    options: {
      discardResponseBodies: true,
      scenarios: Object.fromEntries(
        drafts.map((each) => [each.scenario.scenario, k6Scenario(each, workers.count)]),
      ),
      thresholds: thresholdsOf(scenarios, forecast.policy, workers.count),
    },
  };
}

function draft({ plan, host }: ChosenTenant, { policy }: ForecastFile, request: LoadTestRequest): Draft {
  const { window, peak, of, because } = testRate(plan, request);
  const stages = stagesOf(window, of);
  const time = promisedTime(policy);
  const underWay = atTheSameTime(peak, time);
  const { thinkTime } = request;
  return {
    plan,
    stages,
    scenario: {
      scenario: plan.tenant,
      event: plan.event,
      name: plan.name,
      host,
      path: plan.path,
      window: { opensAt: window.opensAt, closesAt: window.closesAt },
      rate: peak,
      requests: requestsIn(stages),
      virtualUsers: underWay,
      users: thinkTime === undefined ? undefined : atTheSameTime(peak, time.plus(thinkTime)),
      admission: {
        rate: plan.admission.rate,
        refusals: peak > plan.admission.rate ? 'counted' : 'failed',
      },
      because: `${because}; x (${policy.service.time} + ${policy.service.waitLimit}) = ${formatCount(underWay)} at the same time; k6 may start ${RESERVE} times as many`,
    },
  };
}

function k6Scenario({ plan, scenario, stages }: Draft, workers: number): K6Options['scenarios'][string] {
  const users = virtualUsers(scenario.virtualUsers, workers);
  return {
    executor: 'ramping-arrival-rate',
    startTime: '0s',
    startRate: 0,
    timeUnit: '1s',
    preAllocatedVUs: users.preAllocated,
    maxVUs: users.most,
    stages: [...stages],
    env: { URL: `https://${scenario.host}${scenario.path}` },
    tags: { event: plan.event, tier: plan.tier },
  };
}

function totalReason({ load }: ForecastFile, rate: number, count: number): string {
  const all =
    count === 1
      ? `${formatCount(rate)} req/s of one scenario`
      : `the peaks of ${formatCount(count)} scenarios come at the same time`;
  if (load === undefined) return all;
  return `${all}; in the forecast all tenants together have ${formatCount(load.peak.rate)} req/s at most, at ${load.peak.at}`;
}
