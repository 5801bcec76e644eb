import { type FleetDemand, type FleetPolicy, resourcesOf } from '../fleet/index.js';
import type { Step } from '../step-function/index.js';
import type { TenantPlan } from './schema.js';

/** The app's Service; CloudNativePG makes three more for a cluster of its own: `-rw`, `-ro` and `-r`. */
const SERVICES = { app: 1, database: 3 } as const;

/** What the tenants ask of the pools: the pods of the apps, and those of the databases in the cluster. */
export function fleetDemands(tenants: readonly TenantPlan[], fleet: FleetPolicy): FleetDemand[] {
  return tenants.flatMap((plan) => [appDemand(plan, fleet), ...databaseDemand(plan, fleet)]);
}

/** The requests per second that there must be room for: none outside the windows. */
export function demandOverTime({ windows }: TenantPlan): Step[] {
  return windows.flatMap(({ steps, closesAt }) => [
    ...steps.map(({ at, rate }) => ({ at, value: rate })),
    { at: closesAt, value: 0 },
  ]);
}

/** The requests per second that come at most: none before the opening, when there is room for them already. */
export function requestsOverTime({ windows }: TenantPlan): Step[] {
  return windows.flatMap(({ steps, opensAt, closesAt }) => [
    ...steps
      .map(({ at, rate }) => ({ at: at < opensAt ? opensAt : at, value: rate }))
      .filter(({ at }, index, all) => at !== all[index + 1]?.at),
    { at: closesAt, value: 0 },
  ]);
}

function appDemand(plan: TenantPlan, { pod, pool }: FleetPolicy): FleetDemand {
  const { event, tenant, provisionAt, windows, retireAt, replicas } = plan;
  return {
    event,
    tenant,
    pool: plan.pool ?? pool,
    pod: resourcesOf(pod),
    services: SERVICES.app,
    mostPods: replicas.max,
    steps: [
      { at: provisionAt, pods: replicas.idle },
      ...windows.flatMap(({ steps, closesAt }) => [...steps, { at: closesAt, pods: replicas.idle }]),
      { at: retireAt, pods: 0 },
    ],
  };
}

function databaseDemand(plan: TenantPlan, { database }: FleetPolicy): FleetDemand[] {
  if (database === undefined || plan.database === 'rds') return [];
  const { event, tenant, provisionAt, retireAt } = plan;
  return [
    {
      event,
      tenant,
      pool: database.pool,
      pod: resourcesOf(database),
      services: SERVICES.database,
      connects: false,
      steps: [
        { at: provisionAt, pods: database.instances },
        { at: retireAt, pods: 0 },
      ],
    },
  ];
}
