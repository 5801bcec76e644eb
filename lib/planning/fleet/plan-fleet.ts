import { type Issue, quote } from '../issues/index.js';
import { byCodePoint, formatList } from '../wording/index.js';
import { allPodsOf, type FleetDemand, type FleetInput, requestsOf } from './fleet-input.js';
import { fleetLimitIssues } from './fleet-limits.js';
import { fits } from './node.js';
import type { ControlPlanePlan, LoadBalancerPlan, PoolPlan } from './plan-schema.js';
import { type Pool, poolsOf } from './pool-nodes.js';
import { planPool } from './pool-plan.js';
import { planControlPlane, planLoadBalancer } from './reservations.js';

/** What the nodes, the load balancer and the control plane are to be, over time. */
export interface FleetPlan {
  /** Sorted by name, without costs. */
  readonly pools: readonly PoolPlan[];
  readonly loadBalancer?: LoadBalancerPlan;
  readonly controlPlane?: ControlPlanePlan;
  /** Limits that the plan exceeds. Each at its worst instant, with the smallest change that would do. */
  readonly issues: readonly Issue[];
  readonly warnings: readonly string[];
}

/**
 * Decides the nodes for all pods and requests of a plan. The fleet is one in which `fleetFindings` finds nothing; the
 * order of the demands changes nothing.
 */
export function planFleet(input: FleetInput): FleetPlan {
  const pools = poolsOf(input.fleet);
  const homeless = input.demands.filter((demand) => !hasRoom(demand, pools.get(demand.pool)));
  const usable = homeless.length === 0 ? input : { ...input, demands: withRoom(input.demands, pools) };
  const byName = [...pools.values()].sort((a, b) => byCodePoint(a.policy.name, b.policy.name));
  const [requests, allPods] = [requestsOf(usable), allPodsOf(usable)];
  const planned = byName.map((pool) => planPool(pool, requests, usable));
  const loadBalancer = planLoadBalancer(requests, usable);
  const controlPlane = planControlPlane(allPods, usable);
  return {
    pools: planned.map(({ plan }) => plan),
    ...(loadBalancer === undefined ? {} : { loadBalancer }),
    ...(controlPlane === undefined ? {} : { controlPlane }),
    issues: [...homelessIssues(homeless, pools), ...fleetLimitIssues(planned, allPods, usable)],
    warnings: planned.flatMap(({ warnings }) => warnings),
  };
}

function withRoom(demands: readonly FleetDemand[], pools: ReadonlyMap<string, Pool>): FleetDemand[] {
  return demands.filter((demand) => hasRoom(demand, pools.get(demand.pool)));
}

function hasRoom({ pod }: FleetDemand, pool: Pool | undefined): boolean {
  return pool !== undefined && fits(pod, pool.room);
}

/** One for each pool, and for each that is not there. */
function homelessIssues(homeless: readonly FleetDemand[], pools: ReadonlyMap<string, Pool>): Issue[] {
  const names = [...new Set(homeless.map(({ pool }) => pool))].sort(byCodePoint);
  return names.map((name) => {
    const demands = homeless.filter(({ pool }) => pool === name);
    const events = [...new Set(demands.map(({ event }) => event))].sort(byCodePoint).map(quote);
    const of = `of ${events.length === 1 ? 'event' : 'events'} ${formatList(events)}`;
    const pool = pools.get(name);
    const [largest] = demands.map(({ pod }) => pod);
    return {
      severity: 'error',
      place: {
        file: 'policy',
        field: pool === undefined ? 'fleet.pools' : `fleet.pools[${pool.index}].instanceType`,
      },
      problem:
        pool === undefined
          ? `there is no pool ${quote(name)} for the pods ${of}`
          : `pods of ${largest?.cpu} CPU and ${largest?.memory} ${of} do not fit an empty node of pool ${quote(name)}`,
      allowed:
        pool === undefined
          ? formatList([...pools.keys()].sort(byCodePoint), pools.size)
          : `at most ${pool.room.cpu} CPU and ${pool.room.memory}, what kubelet and daemon sets leave of a node`,
      mend:
        pool === undefined
          ? 'add the pool, or name one of these'
          : 'use a larger instance type, or let the pods request less',
    };
  });
}
