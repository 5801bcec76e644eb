import { FLEET, fleet, json, policy, pool, prices, WITH_POLICY, WITH_PRICES } from '../season.js';
import type { BadPlan } from './bad-plan.js';

export const BAD_POLICIES: readonly BadPlan[] = [
  {
    title: 'a crowd whose half-life is not in whole minutes',
    command: 'forecast',
    files: policy({ arrival: { spike: '90s', halfLife: '30s', tail: 0.1 } }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 3, arrival.spike: "90s" is no number of minutes that a schedule can keep. Allowed: whole minutes, or none. To mend: round it up.',
      'policy.json, row 4, arrival.halfLife: "30s" is no number of minutes that a schedule can keep. Allowed: whole minutes, at least 1m. To mend: round it up.',
    ],
  },
  {
    title: 'a crowd of which more stays than came',
    command: 'forecast',
    files: policy({ arrival: { spike: '10m', halfLife: '20m', tail: 1.1 } }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 5, arrival.tail: 1.1 is not allowed here. Allowed: a number from 0 to 1. To mend: correct the value, or leave it out for the default.',
    ],
  },
  {
    title: 'that no request may ever wait',
    command: 'forecast',
    files: policy({ service: { waitShare: 0 } }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 3, service.waitShare: 0 is not allowed here. Allowed: a number from 0.000001 to 0.5. To mend: correct the value, or leave it out for the default.',
    ],
  },
  {
    title: 'a fleet whose own pool is unknown',
    command: 'forecast',
    files: fleet({ pool: 'large' }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 7, fleet.pool: there is no pool "large". Allowed: standard. To mend: name one of these, or add the pool to fleet.pools.',
    ],
  },
  {
    title: 'databases and an ingress on pools that are unknown',
    command: 'forecast',
    files: fleet({
      database: { pool: 'data', instances: 2, cpu: '1', memory: '2Gi' },
      ingress: { pool: 'edge', rate: 20_000 },
    }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 24, fleet.database.pool: there is no pool "data". Allowed: standard. To mend: name one of these, or add the pool to fleet.pools.',
      'policy.json, row 30, fleet.ingress.pool: there is no pool "edge". Allowed: standard. To mend: name one of these, or add the pool to fleet.pools.',
    ],
  },
  {
    title: 'an instance type of a family without a rule',
    command: 'forecast',
    files: pool({ instanceType: 'x2idn.16xlarge' }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 18, fleet.pools[0].instanceType: what a node of "x2idn.16xlarge" has follows from no rule. Allowed: types whose cpu, memory and podsPerNode are given, or c, m, r, t3 and t4g of the common generations. To mend: add cpu, memory, podsPerNode to the pool, from the data sheet of the type.',
    ],
  },
  {
    title: 'a pod that is larger than a node',
    command: 'forecast',
    files: fleet({ pod: { cpu: '8', memory: '512Mi' } }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 3, fleet.pod: a pod of 8 CPU and 512Mi does not fit an empty node of pool "standard". Allowed: at most 7710m CPU and 31375Mi, what kubelet and daemon sets leave of a node. To mend: use a larger instance type, or let the pod request less.',
    ],
  },
  {
    title: 'a pool whose minSize is over its maxSize',
    command: 'forecast',
    files: pool({ minSize: 101 }),
    args: WITH_POLICY,
    errors: [
      "policy.json, row 19, fleet.pools[0].minSize: 101 nodes at least are more than 100 at most. Allowed: a whole number from 0 to 100, the pool's maxSize. To mend: exchange the two, or raise maxSize.",
    ],
  },
  {
    title: 'a ladder of control planes out of order',
    command: 'forecast',
    files: fleet({
      controlPlane: [
        { tier: 'tier-2xl', pods: 1000 },
        { tier: 'tier-xl', pods: 1000 },
      ],
    }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 29, fleet.controlPlane[1].tier: "tier-xl" is not larger than "tier-2xl" before it. Allowed: tiers in the order standard, tier-xl, tier-2xl, tier-4xl, tier-8xl, each once. To mend: sort the ladder.',
      'policy.json, row 30, fleet.controlPlane[1].pods: 1000 pods are not more than the 1000 of the tier before it. Allowed: more than 1000. To mend: sort the ladder, or correct the number.',
    ],
  },
  {
    title: 'processor time with a unit of its own',
    command: 'forecast',
    files: fleet({ pod: { cpu: '0.5 cores', memory: '512Mi' } }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 4, fleet.pod.cpu: "0.5 cores" is not allowed here. Allowed: processor time such as 500m, 2 or 0.5, more than none. To mend: correct the value, or leave it out for the default.',
    ],
  },
  {
    title: "a tier's pool without a fleet",
    command: 'forecast',
    files: policy({ tiers: { standard: { quantile: 'p90', idle: 2, min: 3, max: 400, pool: 'large' } } }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 8, tiers.standard.pool: the pods are to run on pool "large", and there is no fleet. Allowed: no pool without a fleet. To mend: add the fleet, or leave the pool to the app.',
    ],
  },
  {
    title: "a tier's pool that the fleet does not have",
    command: 'forecast',
    files: policy({
      fleet: FLEET,
      tiers: { standard: { quantile: 'p90', idle: 2, min: 3, max: 400, pool: 'large' } },
    }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 30, tiers.standard.pool: there is no pool "large". Allowed: standard. To mend: name one of these, or add the pool to fleet.pools.',
    ],
  },
  {
    title: 'a budget of an event above that of all',
    command: 'forecast',
    files: policy({ budget: { event: 500.01, total: 500 } }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 3, budget.event: one event may cost 500.01, more than everything together, 500. Allowed: at most 500. To mend: lower event or raise total.',
    ],
  },
  {
    title: 'a cost centre that a spreadsheet would compute, in the policy',
    command: 'forecast',
    files: policy({ costCentre: '=1+1' }),
    args: WITH_POLICY,
    errors: [
      'policy.json, row 2, costCentre: "=1+1" is not allowed here. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: correct the value, or leave it out for the default.',
    ],
  },
  {
    title: 'what is wrong with policy, model and prices at once',
    command: 'forecast',
    files: {
      ...prices({ currency: 'Euro' }),
      ...policy({ service: { waitShare: 0 } }),
      ...json('model.json', { version: 2 }),
    },
    args: [...WITH_PRICES, '--model', 'model.json'],
    errors: [
      'policy.json, row 3, service.waitShare: 0 is not allowed here. Allowed: a number from 0.000001 to 0.5. To mend: correct the value, or leave it out for the default.',
      'model.json, version: version 2 of the model format is unknown. Allowed: 1. To mend: make the file again with `greenroom fit` of this release.',
      'prices.json, row 3, currency: "Euro" is not allowed here. Allowed: a code of ISO 4217 such as EUR. To mend: correct the value in the price book.',
    ],
  },
];
