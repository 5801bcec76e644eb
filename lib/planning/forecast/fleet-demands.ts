import { type FleetDemand, type FleetPolicy, resourcesOf } from '../fleet/index.js';
import { databasePodsOverTime, podsOverTime } from '../plan-steps/index.js';
import type { Step } from '../step-function/index.js';
import { surgeOf } from '../tenants/index.js';
import type { TenantPlan } from './schema.js';

/** The app's Service; CloudNativePG makes three more for a cluster of its own: `-rw`, `-ro` and `-r`. */
const SERVICES = { app: 1, database: 3 } as const;

/** What the tenants ask of the pools: the pods of the apps, and those of the databases in the cluster. */
export function fleetDemands(tenants: readonly TenantPlan[], fleet: FleetPolicy): FleetDemand[] {
  return tenants.flatMap((plan) => [appDemand(plan, fleet), ...databaseDemand(plan, fleet)]);
}

function appDemand(plan: TenantPlan, { pod, pool }: FleetPolicy): FleetDemand {
  const { event, tenant, replicas } = plan;
  return {
    event,
    tenant,
    pool: plan.pool ?? pool,
    pod: resourcesOf(pod),
    services: SERVICES.app,
    mostPods: replicas.max + surgeOf(replicas.max),
    steps: podsOverTime(plan).map(podsOf),
  };
}

function databaseDemand(plan: TenantPlan, { database }: FleetPolicy): FleetDemand[] {
  if (database === undefined || plan.database === 'rds') return [];
  const { event, tenant } = plan;
  return [
    {
      event,
      tenant,
      pool: database.pool,
      pod: resourcesOf(database),
      services: SERVICES.database,
      connects: false,
      steps: databasePodsOverTime(plan, database.instances).map(podsOf),
    },
  ];
}

function podsOf({ at, value }: Step): FleetDemand['steps'][number] {
  return { at, pods: value };
}
