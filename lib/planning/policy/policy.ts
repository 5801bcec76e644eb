import * as v from 'valibot';
import { arrivalShape } from '../arrival/index.js';
import { duration, finite, labelValue, percent, pods, responseTime, text, whole } from '../fields/index.js';
import { fleetSchema } from '../fleet/index.js';
import { QUANTILES } from '../quantiles/index.js';

/** Where the database of a tenant is: in the cluster, or made by Terraform on Amazon RDS. */
export const DATABASES = ['cluster', 'rds'] as const;

const tierPolicySchema = v.strictObject({
  quantile: v.pipe(v.picklist(QUANTILES), v.description('The quantile of demand that pods are sized for.')),
  idle: pods('Pods outside the windows.'),
  min: pods('The fewest pods in a window.'),
  max: pods('The most pods that the autoscaler may ask for.'),
  pool: v.optional(text("The pool of the fleet on which the pods run; without it, the fleet's own.")),
  database: v.optional(
    v.pipe(
      v.picklist(DATABASES),
      v.description(
        'Where the database is: in the cluster, as the app decides, or on Amazon RDS. Without it, cluster.',
      ),
    ),
  ),
});

const leadTimesSchema = v.strictObject({
  ahead: duration('How long before it is needed a tenant appears, for review and smoke tests.'),
  database: duration('From applying the manifests until the database accepts connections.'),
  nodeBoot: duration('From a pod that does not fit until its new node is ready.'),
  imagePull: duration('From a pod on a node until its containers are ready.'),
});

const audienceSchema = v.strictObject({
  rule: v.pipe(
    v.picklist(['max', 'sum', 'headliner']),
    v.description('How the followers of several performers make one audience.'),
  ),
  overlap: finite(
    'For `sum`: the share of the smaller audiences that is already counted in the largest.',
    0,
    1,
  ),
});

const fallbackSchema = v.strictObject({
  followers: whole('Followers assumed when nothing is known of an event.', 0),
  followersPerSeat: whole('Followers assumed per seat when only the capacity of the venue is known.', 0),
});

const serviceSchema = v.strictObject({
  time: responseTime('Time that one request takes a pod.'),
  slots: whole('Requests that a pod serves at the same time.', 1),
  targetUtilization: percent('Per cent of the slots in use at the forecast peak.'),
  waitLimit: responseTime('How long a request may wait for a free slot.'),
  waitShare: finite('The share of requests that may wait longer.', 0.000001, 0.5),
  zones: whole('Availability zones that the pods spread over; the loss of one must be survived.', 1),
});

const budgetSchema = v.strictObject({
  event: v.optional(finite('The most that one event may cost.', 0, 1e12)),
  total: v.optional(finite('The most that everything may cost.', 0, 1e12)),
});

/** What the team has decided: how long, how sure, how many. */
export const policySchema = v.strictObject({
  hold: duration('How long a window stays open after a sale starts, unless the sale ends earlier.'),
  drain: duration('How long a tenant stays after its last window has closed.'),
  leadTimes: leadTimesSchema,
  audience: audienceSchema,
  fallback: fallbackSchema,
  service: serviceSchema,
  arrival: v.optional(
    v.pipe(
      v.strictObject(arrivalShape),
      v.description("How a crowd comes; without it, as the model's history says, or as is stated."),
    ),
  ),
  fleet: v.optional(
    v.pipe(fleetSchema, v.description('The pools of nodes; without them, no nodes are planned.')),
  ),
  budget: v.optional(v.pipe(budgetSchema, v.description('In the currency of the price book.'))),
  costCentre: v.optional(
    labelValue('The cost centre of events that name none; without it, the app that synthesizes decides.'),
  ),
  defaultTier: text('The tier of an event that names none.'),
  tiers: v.pipe(v.record(v.string(), tierPolicySchema), v.description('What each tier of service means.')),
});

/** A policy file: any part of a policy; what it leaves out is `DEFAULT_POLICY`'s. A tier is given whole. */
export const policyFileSchema = v.partial(
  v.strictObject({
    ...policySchema.entries,
    leadTimes: v.partial(leadTimesSchema),
    audience: v.partial(audienceSchema),
    fallback: v.partial(fallbackSchema),
    service: v.partial(serviceSchema),
  }),
);

export type TierPolicy = v.InferOutput<typeof tierPolicySchema>;
export type Policy = v.InferOutput<typeof policySchema>;
export type PolicyFile = v.InferOutput<typeof policyFileSchema>;

/** 75 % utilisation, one request in a hundred that waits over 50 ms, p90 and the loss of one of three zones: what a ticket shop can run on without a meeting. */
export const DEFAULT_POLICY: Policy = {
  hold: '4h',
  drain: '1d',
  leadTimes: { ahead: '1d', database: '20m', nodeBoot: '5m', imagePull: '5m' },
  audience: { rule: 'sum', overlap: 0.5 },
  fallback: { followers: 250_000, followersPerSeat: 25 },
  service: { time: '80ms', slots: 50, targetUtilization: 75, waitLimit: '50ms', waitShare: 0.01, zones: 3 },
  defaultTier: 'standard',
  tiers: {
    major: { quantile: 'p99', idle: 3, min: 6, max: 1200 },
    small: { quantile: 'p50', idle: 1, min: 2, max: 60 },
    standard: { quantile: 'p90', idle: 2, min: 3, max: 400 },
  },
};
