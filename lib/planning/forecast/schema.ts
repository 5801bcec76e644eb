import * as v from 'valibot';
import { arrivalSchema } from '../arrival/index.js';
import { costSchema, costsSchema } from '../costs/index.js';
import { modelSchema } from '../demand/index.js';
import { FEED_FORMATS, SKIP_CODES } from '../events/index.js';
import {
  duration,
  hostname,
  instant,
  labelValue,
  line,
  pods,
  routePath,
  sha256,
  tenantLabel,
  text,
  timeZone,
  whole,
} from '../fields/index.js';
import { controlPlanePlanSchema, loadBalancerPlanSchema, poolPlanSchema } from '../fleet/index.js';
import { loadSchema } from '../load/index.js';
import { DATABASES, policySchema } from '../policy/index.js';
import { QUANTILES } from '../quantiles/index.js';

/** The version of the file format that this release reads and writes. */
export const FORECAST_VERSION = 2;

const because = text('Why this is so, for the person who reviews it.');
const count = (what: string) => whole(what, 0);

const sourceSchema = v.strictObject({
  kind: v.picklist(['feed', 'followers', 'model', 'prices']),
  file: text('The file as it was named on the command line.'),
  format: v.pipe(
    v.picklist([...FEED_FORMATS, 'json', 'postgres']),
    v.description('The format it was read as.'),
  ),
  sha256: sha256('Hash of its bytes.'),
});

const stepSchema = v.strictObject({
  at: instant('From when on, until the next step or the end of the window.'),
  rate: count('Requests per second that there must be room for.'),
  pods: pods('The fewest pods.'),
});

const windowSchema = v.strictObject({
  scaleUpAt: instant('When the pods of the peak are asked for, so that they are ready at the opening.'),
  readyAt: instant(
    'When all pods of the first step are ready: at the opening at the latest, unless there is not time enough.',
  ),
  opensAt: instant('The start of a sale.'),
  closesAt: instant('When demand is normal again.'),
  steps: v.pipe(
    v.array(stepSchema),
    v.minLength(1, 'at least one step'),
    v.description('How many pods there are as the crowd comes and goes; the first step is at `scaleUpAt`.'),
  ),
  because,
});

const tenantPlanSchema = v.strictObject({
  event: line("The event's id in its feed."),
  name: line("The event's name."),
  tenant: tenantLabel('The name of the tenant, of its namespace and of its folder; stable for ever.', 40),
  tier: text('The tier of the policy.'),
  database: v.optional(
    v.pipe(v.picklist(DATABASES), v.description('Where the database is; without it, in the cluster.')),
  ),
  pool: v.optional(text('The pool of nodes that the pods run on.')),
  costCentre: v.optional(labelValue('Who pays; without one, the app that synthesizes decides.')),
  host: v.optional(hostname("The host of the tenant's route; without one, the app's default host.")),
  path: routePath("The path prefix of the tenant's route."),
  timeZone: timeZone('The zone in which schedules are written.'),
  audience: v.strictObject({
    followers: count('Followers that the demand is computed from.'),
    basis: v.pipe(
      v.picklist(['event', 'performers', 'venue', 'fallback']),
      v.description('Where the number comes from; `venue` and `fallback` are assumptions of the policy.'),
    ),
    because,
  }),
  demand: v.strictObject({
    p50: count('Peak requests per second that half of such on-sales stay below.'),
    p90: count('Peak requests per second that nine of ten stay below.'),
    p99: count('Peak requests per second that 99 of 100 stay below.'),
    quantile: v.pipe(v.picklist(QUANTILES), v.description('The one that the tier sizes for.')),
    because,
  }),
  replicas: v.strictObject({
    idle: pods('Pods outside the windows.'),
    peak: pods('Pods in the windows.'),
    max: pods('The most pods that the autoscaler may ask for.'),
    because,
  }),
  admission: v.strictObject({
    rate: count('Requests per second that a waiting room or rate limit lets in, and the pods can serve.'),
    because,
  }),
  provisionAt: instant("When the tenant's objects appear."),
  windows: v.pipe(
    v.array(windowSchema),
    v.minLength(1, 'at least one window'),
    v.description('Sorted by opening, without overlap.'),
  ),
  retireAt: instant("When the tenant's objects are removed."),
  cost: v.optional(costSchema),
});

const { because: why, ...pool } = poolPlanSchema.entries;
/** What a fleet plans, and what it costs; the reason last, as everywhere. */
const forecastPoolSchema = v.strictObject({ ...pool, cost: v.optional(costSchema), because: why });

const skippedSchema = v.strictObject({
  event: line("The event's id in its feed."),
  name: v.string(),
  code: v.picklist(SKIP_CODES),
  reason: text('The value that decided, for a person.'),
});

/** `forecast.json`: every number that a synth renders, each with its reason. Reviewed and committed. */
export const forecastSchema = v.strictObject({
  version: v.literal(FORECAST_VERSION),
  asOf: instant('The instant for which the forecast was made.'),
  horizon: duration('How far ahead of `asOf` windows were looked for.'),
  sources: v.array(sourceSchema),
  model: modelSchema,
  arrival: v.pipe(arrivalSchema, v.description('How a crowd comes and goes.')),
  policy: policySchema,
  tenants: v.pipe(v.array(tenantPlanSchema), v.description("Sorted by the event's id.")),
  load: v.optional(v.pipe(loadSchema, v.description('What all tenants together ask for.'))),
  pools: v.optional(
    v.pipe(
      v.array(forecastPoolSchema),
      v.description('The nodes of each pool of the fleet, sorted by name.'),
    ),
  ),
  loadBalancer: v.optional(loadBalancerPlanSchema),
  controlPlane: v.optional(controlPlanePlanSchema),
  cost: v.optional(costsSchema),
  skipped: v.pipe(
    v.array(skippedSchema),
    v.description("Events that get no tenant, sorted by the event's id."),
  ),
  warnings: v.pipe(v.array(v.string()), v.description('What a person should look at, sorted.')),
});

export type ForecastFile = v.InferOutput<typeof forecastSchema>;
export type ForecastPool = v.InferOutput<typeof forecastPoolSchema>;
export type ForecastSource = v.InferOutput<typeof sourceSchema>;
export type TenantPlan = v.InferOutput<typeof tenantPlanSchema>;
export type TenantWindow = v.InferOutput<typeof windowSchema>;
