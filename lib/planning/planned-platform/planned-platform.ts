import { CONTROL_PLANE_TIERS, type ControlPlaneTier } from '../control-plane/index.js';
import type { ForecastFile } from '../forecast/index.js';
import { type InstantText, later } from '../instants/index.js';
import type { NodePoolDefinition } from '../pools/index.js';
import { Duration } from '../units/index.js';

/** What a forecast says of the platform below the tenants. */
export type PlannedPlatform = Pick<ForecastFile, 'tenants' | 'pools' | 'loadBalancer' | 'controlPlane'>;

type PoolPlan = NonNullable<PlannedPlatform['pools']>[number];
type LoadBalancerSteps = NonNullable<PlannedPlatform['loadBalancer']>['steps'];
type ControlPlaneSteps = NonNullable<PlannedPlatform['controlPlane']>['steps'];

/** Terraform reserves when it is applied, and that may be a day from now. */
const BETWEEN_APPLIES = Duration.days(1);

/** The pools with the schedules of the forecast; a pool that it does not plan, or that has its own, is as it was. */
export function plannedPools(
  pools: readonly NodePoolDefinition[],
  plans: readonly PoolPlan[] = [],
  asOf: InstantText,
): NodePoolDefinition[] {
  return pools.map((pool) => {
    const plan = plans.find(({ name }) => name === pool.name);
    const isToCome = plan?.schedule.some(({ at }) => at > asOf) ?? false;
    if (plan === undefined || pool.schedule !== undefined || !isToCome) return pool;
    return { ...pool, schedule: plan.schedule };
  });
}

/** The most units that are planned from an instant until Terraform is applied again, at the latest a day later. */
export function capacityUnitsAt(steps: LoadBalancerSteps, asOf: InstantText): number | undefined {
  const until = later(asOf, BETWEEN_APPLIES);
  const now = steps.findLast(({ at }) => at <= asOf);
  const soon = steps.filter(({ at }) => at > asOf && at <= until);
  const units = [...(now === undefined ? [] : [now]), ...soon].map((step) => step.units);
  return units.length === 0 ? undefined : Math.max(...units);
}

/** The tier of the control plane from an instant until Terraform is applied again; a larger one counts before its time. */
export function controlPlaneTierAt(
  steps: ControlPlaneSteps,
  asOf: InstantText,
): ControlPlaneSteps[number]['tier'] {
  const until = later(asOf, BETWEEN_APPLIES);
  const now = steps.findLast(({ at }) => at <= asOf)?.tier ?? 'standard';
  const soon = steps.filter(({ at }) => at > asOf && at <= until).map(({ tier }) => tier);
  return soon.reduce((most, tier) => (rankOf(tier) > rankOf(most) ? tier : most), now);
}

function rankOf(tier: ControlPlaneTier): number {
  return CONTROL_PLANE_TIERS.indexOf(tier);
}
