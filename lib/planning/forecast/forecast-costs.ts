import { type CostPlan, type PooledNodes, planCosts } from '../costs/index.js';
import { type FleetDemand, type FleetPlan, type FleetPolicy, nodeSizeOf } from '../fleet/index.js';
import { demandOverTime } from '../plan-steps/index.js';
import { fleetDemands } from './fleet-demands.js';
import type { ForecastInput } from './forecast-input.js';
import type { TenantPlan } from './schema.js';

/**
 * What the tenants cost from the forecast's instant on until the last of them retires: what was used before is paid.
 *
 * @returns undefined without prices, and without a fleet
 */
export function forecastCosts(
  { asOf, prices, policy }: Pick<ForecastInput, 'asOf' | 'prices' | 'policy'>,
  tenants: readonly TenantPlan[],
  fleet: FleetPlan | undefined,
): CostPlan | undefined {
  const { fleet: known, budget } = policy;
  if (prices === undefined || fleet === undefined || known === undefined) return undefined;
  const to = tenants.map(({ retireAt }) => retireAt).reduce((last, at) => (at > last ? at : last), asOf);
  const demands = fleetDemands(tenants, known);
  return planCosts({
    asOf,
    from: asOf,
    to,
    prices,
    ...(budget === undefined ? {} : { budget }),
    events: tenants,
    pools: fleet.pools.map((pool) => pooledNodes(pool, tenants, demands, known)),
    ...(fleet.loadBalancer === undefined ? {} : { loadBalancer: fleet.loadBalancer.steps }),
    ...(fleet.controlPlane === undefined ? {} : { controlPlane: fleet.controlPlane.steps }),
    databases: tenants.map(({ event, database = 'cluster', provisionAt, retireAt }) => ({
      event,
      kind: database,
      from: provisionAt > asOf ? provisionAt : asOf,
      to: retireAt,
    })),
  });
}

/** The load of each event, in the processor time of nodes: what its pods request, and what its requests take of the ingress. */
function pooledNodes(
  { name, instanceType, minSize, peak, schedule }: FleetPlan['pools'][number],
  tenants: readonly TenantPlan[],
  demands: readonly FleetDemand[],
  fleet: FleetPolicy,
): PooledNodes {
  const shares = [
    ...demands.filter(({ pool }) => pool === name).map(podShare),
    ...(fleet.ingress?.pool === name ? tenants.map((plan) => requestShare(plan, fleet)) : []),
  ];
  return { name, instanceType, minSize, peakNodes: peak.nodes, nodes: schedule, shares };
}

function podShare({ event, steps, pod }: FleetDemand): PooledNodes['shares'][number] {
  return { event, steps: steps.map(({ at, pods }) => ({ at, value: pods * pod.cpu.toMilli() })) };
}

/** A node of the ingress passes on so many requests per second with all of its processors. */
function requestShare(plan: TenantPlan, { pools, ingress }: FleetPolicy): PooledNodes['shares'][number] {
  const pool = pools.find(({ name }) => name === ingress?.pool);
  const node = pool && nodeSizeOf(pool);
  const perRequest = (node?.cpu.toMilli() ?? 0) / (ingress?.rate ?? 1);
  return {
    event: plan.event,
    steps: demandOverTime(plan).map(({ at, value }) => ({ at, value: value * perRequest })),
  };
}
