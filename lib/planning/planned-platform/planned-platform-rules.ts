import type { PoolPlan } from '../fleet/index.js';
import { quote } from '../issues/index.js';
import type { NodePoolDefinition } from '../pools/index.js';
import type { Rule } from '../rules/index.js';
import type { PlannedPlatform } from './planned-platform.js';

/** Pods and nodes were counted to survive the loss of one of so many zones. */
export function plannedZoneRule(zones: readonly string[], { policy }: PlannedPlatform): Rule {
  const counted = policy.service.zones;
  return {
    violatedWhen: zones.length !== counted,
    message: () => ({
      field: 'zones',
      problem: `the platform has ${zones.length}, and the forecast has counted with the loss of one of ${counted}`,
      allowed: `${counted}, as service.zones of the policy`,
      mend: 'add or remove zones, or correct the policy and make the forecast again',
    }),
  };
}

/** The pools of the platform must be those that the forecast has counted with. */
export function plannedPoolRules(
  pools: readonly NodePoolDefinition[],
  plans: readonly PoolPlan[] = [],
): Rule[] {
  return plans.flatMap((plan) => {
    const index = pools.findIndex(({ name }) => name === plan.name);
    const pool = pools[index];
    return pool === undefined ? [missing(plan, pools)] : agreement(`pools[${index}]`, pool, plan);
  });
}

function missing({ name }: PoolPlan, pools: readonly NodePoolDefinition[]): Rule {
  return {
    violatedWhen: true,
    message: () => ({
      field: 'pools',
      problem: `the forecast plans nodes for a pool ${quote(name)}, which the platform does not have`,
      allowed: pools.map((pool) => pool.name).join(', '),
      mend: "add the pool to the platform, or take it out of the policy's fleet and make the forecast again",
    }),
  };
}

function agreement(field: string, pool: NodePoolDefinition, plan: PoolPlan): Rule[] {
  return [
    {
      violatedWhen: pool.instanceTypes[0] !== plan.instanceType,
      message: () => ({
        field: `${field}.instanceTypes[0]`,
        problem: `the preferred type is ${quote(pool.instanceTypes[0])}, and the forecast has counted nodes of ${quote(plan.instanceType)}`,
        allowed: plan.instanceType,
        mend: "use it, or correct the policy's fleet and make the forecast again",
      }),
    },
    {
      violatedWhen: pool.minSize !== plan.minSize,
      message: () => ({
        field: `${field}.minSize`,
        problem: `${pool.minSize} nodes at least, and the forecast has counted with ${plan.minSize}`,
        allowed: `${plan.minSize}`,
        mend: "use it, or correct the policy's fleet and make the forecast again",
      }),
    },
    {
      violatedWhen: pool.schedule !== undefined && plan.schedule.length > 0,
      message: () => ({
        field: `${field}.schedule`,
        problem: 'the pool has a schedule of its own, and the forecast has planned one',
        allowed: 'one schedule',
        mend: "remove it, or take the pool out of the policy's fleet and make the forecast again",
      }),
    },
  ];
}
