import { CONTROL_PLANE_TIERS, type ControlPlaneTier } from '../control-plane/index.js';
import type { ControlPlanePlan, LoadBalancerPlan, PoolPlan } from '../fleet/index.js';
import type { ForecastFile } from '../forecast/index.js';
import { type InstantText, later } from '../instants/index.js';
import type { NodePoolDefinition } from '../pools/index.js';
import { Duration } from '../units/index.js';

/** What a platform takes from a forecast: the tenants, for their databases, and what is planned below them. */
export type PlannedPlatform = Pick<
  ForecastFile,
  'policy' | 'tenants' | 'pools' | 'loadBalancer' | 'controlPlane'
>;

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

/** The settings of the shell with the reservation of the forecast; one that they name counts before it. */
export function plannedShell<T extends { readonly liveCapacityUnits?: number }>(
  shell: T,
  forecast: PlannedPlatform | undefined,
  asOf: InstantText,
): T {
  const liveCapacityUnits =
    shell.liveCapacityUnits ?? capacityUnitsAt(forecast?.loadBalancer?.steps ?? [], asOf);
  return liveCapacityUnits === undefined ? shell : { ...shell, liveCapacityUnits };
}

/** The settings of a cluster with the tier of the forecast; one that they name counts before it. */
export function plannedCluster<T extends { readonly tier?: ControlPlaneTier }>(
  cluster: T,
  forecast: PlannedPlatform | undefined,
  asOf: InstantText,
): T {
  if (forecast?.controlPlane === undefined) return cluster;
  return { ...cluster, tier: cluster.tier ?? controlPlaneTierAt(forecast.controlPlane.steps, asOf) };
}

/** The most units that are planned from an instant until Terraform is applied again, at the latest a day later. */
function capacityUnitsAt(steps: LoadBalancerPlan['steps'], asOf: InstantText): number | undefined {
  const until = later(asOf, BETWEEN_APPLIES);
  const now = steps.findLast(({ at }) => at <= asOf);
  const soon = steps.filter(({ at }) => at > asOf && at <= until);
  const units = [...(now === undefined ? [] : [now]), ...soon].map((step) => step.units);
  return units.length === 0 ? undefined : Math.max(...units);
}

/** The tier of the control plane from an instant until Terraform is applied again; a larger one counts before its time. */
function controlPlaneTierAt(steps: ControlPlanePlan['steps'], asOf: InstantText): ControlPlaneTier {
  const until = later(asOf, BETWEEN_APPLIES);
  const now = steps.findLast(({ at }) => at <= asOf)?.tier ?? 'standard';
  const soon = steps.filter(({ at }) => at > asOf && at <= until).map(({ tier }) => tier);
  return soon.reduce((most, tier) => (rankOf(tier) > rankOf(most) ? tier : most), now);
}

function rankOf(tier: ControlPlaneTier): number {
  return CONTROL_PLANE_TIERS.indexOf(tier);
}
