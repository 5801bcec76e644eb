import { DEFAULT_AUTOSCALING } from '../kubernetes/tenant-autoscaling/index.js';
import { clusterSettings, DEFAULT_DATABASE } from '../kubernetes/tenant-database/index.js';
import { type FleetPolicy, resourcesOf } from '../planning/fleet/index.js';
import type { Rule } from '../planning/rules/index.js';
import { type Cpu, Duration, type Memory } from '../planning/units/index.js';
import type { EventStacksProps, TenantDefaults } from './event-stacks-props.js';

const MEND = "use what was counted with, or correct the policy's fleet and make the forecast again";

/** What an app gives its pods must be what the forecast has counted nodes for; nothing is said without a fleet. */
export function fleetRules({ forecast, tenant, clusters }: EventStacksProps): Rule[] {
  const { fleet } = forecast.policy;
  if (fleet === undefined) return [];
  return [
    ...tenantRules('tenant', tenant, fleet),
    ...clusters.flatMap((cluster, index) =>
      cluster.tenant === undefined
        ? []
        : tenantRules(`clusters[${index}].tenant`, { ...tenant, ...cluster.tenant }, fleet),
    ),
  ];
}

function tenantRules(field: string, tenant: TenantDefaults, fleet: FleetPolicy): Rule[] {
  const counted = resourcesOf(fleet.pod);
  return [
    amountRule(`${field}.cpu`, tenant.cpu, counted.cpu, 'pods'),
    amountRule(`${field}.memory`, tenant.memory, counted.memory, 'pods'),
    ...databaseRules(`${field}.database`, tenant, fleet),
    ...autoscalingRules(`${field}.autoscaling`, tenant, fleet),
  ];
}

function databaseRules(
  field: string,
  { database = DEFAULT_DATABASE }: TenantDefaults,
  fleet: FleetPolicy,
): Rule[] {
  if (database.kind !== 'cluster') return [];
  const { instances, cpu, memory } = clusterSettings(database);
  const counted = fleet.database;
  if (counted === undefined) return [uncounted(field)];
  const each = resourcesOf(counted);
  return [
    {
      violatedWhen: instances !== counted.instances,
      message: () => ({
        field: `${field}.instances`,
        problem: `a database has ${instances} pods, and nodes were counted for ${counted.instances}`,
        allowed: `${counted.instances}`,
        mend: MEND,
      }),
    },
    amountRule(`${field}.cpu`, cpu, each.cpu, 'databases'),
    amountRule(`${field}.memory`, memory, each.memory, 'databases'),
  ];
}

/** Nodes were counted for a schedule, and stay for as long after a step as the plan says. */
function autoscalingRules(
  field: string,
  { autoscaling: { kind, cooldown } = DEFAULT_AUTOSCALING }: TenantDefaults,
  { scaleDownDelay }: FleetPolicy,
): Rule[] {
  return [
    {
      violatedWhen: kind === 'hpa',
      message: () => ({
        field: `${field}.kind`,
        problem:
          'without a schedule pods are at their peak all the time, and nodes were counted for the windows',
        allowed: 'keda',
        mend: 'use KEDA, or take the fleet out of the policy and make the forecast again',
      }),
    },
    {
      violatedWhen: cooldown.toMillis() > Duration.parse(scaleDownDelay).toMillis(),
      message: () => ({
        field: `${field}.cooldown`,
        problem: `pods stay ${cooldown} after they are needed, and their nodes ${scaleDownDelay}`,
        allowed: `at most ${scaleDownDelay}, the fleet's scaleDownDelay`,
        mend: 'shorten it, or raise scaleDownDelay in the policy and make the forecast again',
      }),
    },
  ];
}

function uncounted(field: string): Rule {
  return {
    violatedWhen: true,
    message: () => ({
      field,
      problem: 'tenants have a database in the cluster, and no nodes were counted for it',
      allowed: "a fleet with a database, or another kind of database for the app's tenants",
      mend: 'add fleet.database to the policy and make the forecast again',
    }),
  };
}

function amountRule(field: string, amount: Cpu | Memory, counted: Cpu | Memory, whose: string): Rule {
  return {
    violatedWhen: `${amount}` !== `${counted}`,
    message: () => ({
      field,
      problem: `${whose} request ${amount}, and nodes were counted for ${counted}`,
      allowed: `${counted}`,
      mend: MEND,
    }),
  };
}
