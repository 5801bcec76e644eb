import * as v from 'valibot';
import {
  duration,
  hostname,
  instant,
  line,
  routePath,
  sha256,
  tenantLabel,
  text,
  whole,
} from '../fields/index.js';
import { QUANTILES } from '../quantiles/index.js';

/** The version of the file format that this release writes. */
export const LOAD_TEST_VERSION = 1;

const because = text('Why this is so, for the person who runs the test.');
const count = (what: string) => whole(what, 0);
const positive = (what: string) => whole(what, 1);

/** What k6 takes as a stage: a straight line to the target, or a jump when it takes no time. */
const stageSchema = v.strictObject({
  duration: duration('How long it takes to get from the target before to this one.'),
  target: positive('Requests per second at its end.'),
});

/** Strict on purpose: k6 refuses a scenario with a field that it does not know. */
const k6ScenarioSchema = v.strictObject({
  executor: v.literal('ramping-arrival-rate'),
  startTime: duration('When it starts, from the start of the test on.'),
  startRate: count('Requests per `timeUnit` at its start.'),
  timeUnit: duration('What the rates are per.'),
  preAllocatedVUs: positive('Virtual users that are there from the start.'),
  maxVUs: positive('The most virtual users.'),
  stages: v.pipe(v.array(stageSchema), v.minLength(1, 'at least one stage')),
  env: v.strictObject({ URL: text('What a request asks for; `__ENV.URL` in the script.') }),
  tags: v.strictObject({
    event: line("The event's id in its feed."),
    tier: text('The tier of the policy.'),
  }),
});

/** The `options` of a k6 script. */
const optionsSchema = v.strictObject({
  discardResponseBodies: v.literal(true),
  scenarios: v.pipe(v.record(v.string(), k6ScenarioSchema), v.description('By the names of the tenants.')),
  thresholds: v.pipe(
    v.record(v.string(), v.array(v.string())),
    v.description('What must hold of each metric, on each worker.'),
  ),
});

const scenarioSchema = v.strictObject({
  scenario: tenantLabel("The tenant's name, and that of its scenario.", 40),
  event: line("The event's id in its feed."),
  name: line("The event's name."),
  host: hostname('Where the requests go.'),
  path: routePath("The path prefix of the tenant's route."),
  window: v.strictObject({
    opensAt: instant('The opening of the window that the test is like.'),
    closesAt: instant('The end of that window.'),
  }),
  rate: positive('Requests per second at the peak.'),
  requests: positive('Requests in all.'),
  virtualUsers: positive('Requests under way at the same time, at the peak.'),
  users: v.optional(positive('People at the same time, at the peak.')),
  admission: v.strictObject({
    rate: count('Requests per second that the forecast lets in.'),
    refusals: v.pipe(
      v.picklist(['counted', 'failed']),
      v.description('What an answer 429 is: expected where the peak is higher than the rate.'),
    ),
  }),
  because,
});

const totalSchema = v.strictObject({
  rate: positive('Requests per second at the peak, all scenarios together.'),
  requests: positive('Requests in all.'),
  virtualUsers: positive('Virtual users that are there from the start, of all scenarios.'),
  users: v.optional(positive('People at the same time, at the peak.')),
  because,
});

const workersSchema = v.strictObject({
  count: positive('Machines that run k6.'),
  rate: positive('Requests per second of each at the peak, rounded up.'),
  segments: v.pipe(v.array(text('`--execution-segment` of one worker.')), v.minLength(1, 'at least one')),
  sequence: text('`--execution-segment-sequence` of every worker.'),
  because,
});

/** `load-test.json`: a load test as large as the forecast, for k6. */
export const loadTestSchema = v.strictObject({
  version: v.literal(LOAD_TEST_VERSION),
  forecast: v.strictObject({
    file: text('The name of the forecast.'),
    sha256: sha256('Hash of its bytes.'),
    asOf: instant('The instant for which the forecast was made.'),
  }),
  at: v.optional(
    v.pipe(
      v.picklist(QUANTILES),
      v.description("The quantile of demand; without it, that of each tenant's tier."),
    ),
  ),
  scale: positive('Per cent of the forecast rates.'),
  thinkTime: v.optional(duration('How long a person waits between an answer and the next request.')),
  scenarios: v.pipe(v.array(scenarioSchema), v.minLength(1, 'at least one scenario')),
  total: totalSchema,
  workers: workersSchema,
  thresholds: v.pipe(
    v.strictObject({ duration: because, failures: because, admission: because, dropped: because }),
    v.description('Why the thresholds of `options` are what they are.'),
  ),
  options: v.pipe(optionsSchema, v.description('The `options` of the k6 script, as they are.')),
});

export type LoadTest = v.InferOutput<typeof loadTestSchema>;
export type LoadTestScenario = v.InferOutput<typeof scenarioSchema>;
export type LoadTestWorkers = v.InferOutput<typeof workersSchema>;
export type LoadTestStage = v.InferOutput<typeof stageSchema>;
export type K6Options = v.InferOutput<typeof optionsSchema>;
