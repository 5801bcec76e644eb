import * as v from 'valibot';
import { CONTROL_PLANE_TIERS } from '../control-plane/index.js';
import { finite, instant, text, whole } from '../fields/index.js';

const because = text('Why this is so, for the person who reviews it.');
const percent = (what: string) => finite(what, 0, 1e6);

/** The nodes of a pool over time, with the numbers that they follow from. */
export const poolPlanSchema = v.strictObject({
  name: text('The name of the pool.'),
  instanceType: text('The instance type that the nodes are counted in.'),
  minSize: whole('The fewest nodes at any time.', 0),
  peak: v.strictObject({
    at: instant('The first instant at which the most nodes are needed.'),
    pods: whole('Pods then.', 0),
    nodes: whole('Nodes then.', 0),
  }),
  sizing: v.strictObject({
    aggregate: whole('Nodes at the peak, so that the sum of the requests stays below the target.', 0),
    schedulable: whole('Nodes at the peak onto which every pod can be placed.', 0),
    lowerBound: whole('Nodes at the peak that no way of placing the pods can do without.', 0),
  }),
  utilization: v.strictObject({
    cpu: percent('Per cent of the allocatable processor time that is requested at the peak.'),
    memory: percent('Per cent of the allocatable memory that is requested at the peak.'),
  }),
  schedule: v.pipe(
    v.array(
      v.strictObject({
        at: instant('When this least size begins.'),
        nodes: whole('The fewest nodes from then on.', 0),
      }),
    ),
    v.description('The fewest nodes over time, in order; without a step, `minSize` at all times.'),
  ),
  because,
});

/** The reserved capacity of the load balancer over time. */
export const loadBalancerPlanSchema = v.strictObject({
  steps: v.array(
    v.strictObject({
      at: instant('When this reservation begins.'),
      units: whole('Capacity units from then on.', 1),
    }),
  ),
  because,
});

/** The tier of the control plane over time. */
export const controlPlanePlanSchema = v.strictObject({
  steps: v.array(
    v.strictObject({
      at: instant('When this tier begins.'),
      tier: v.pipe(v.picklist(CONTROL_PLANE_TIERS), v.description('The tier from then on.')),
    }),
  ),
  because,
});

export type PoolPlan = v.InferOutput<typeof poolPlanSchema>;
export type LoadBalancerPlan = v.InferOutput<typeof loadBalancerPlanSchema>;
export type ControlPlanePlan = v.InferOutput<typeof controlPlanePlanSchema>;
