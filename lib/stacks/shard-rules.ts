import { addressRules } from '../kubernetes/tenant-route/index.js';
import { isDnsLabel } from '../kubernetes/validation/index.js';
import { quote } from '../planning/issues/index.js';
import { hasPlace, type RouteShard } from '../planning/route-shards/index.js';
import { inProp, type Rule } from '../planning/rules/index.js';
import { formatList } from '../planning/wording/index.js';
import type { EventStacksProps } from './event-stacks-props.js';

/** What the shards of an app must be; nothing is said where there are none. */
export function shardRules({ shards, forecast, tenant, clusters }: EventStacksProps): Rule[] {
  if (shards === undefined) return [];
  return [
    {
      violatedWhen: shards.every(({ tenants }) => tenants !== undefined),
      message: () => ({
        field: 'shards',
        problem: 'no shard takes the tenants that have none to themselves',
        allowed: 'one shard or more without tenants of its own',
        mend: 'add such a shard, or leave shards out',
      }),
    },
    classRule('tenant.route', tenant.route),
    ...clusters.map(({ tenant: own }, index) => classRule(`clusters[${index}].tenant.route`, own?.route)),
    ...shards.flatMap((shard, index) => [
      nameRule(`shards[${index}].name`, shard.name),
      ...inProp('host', `shards[${index}].host`, addressRules(shard.host, '/')),
      ...(['name', 'host'] as const).map((key) => onceRule(shards, index, key)),
      ...ownTenantRules(shards, index, forecast.tenants),
    ]),
  ];
}

function nameRule(field: string, name: string): Rule {
  return {
    violatedWhen: !isDnsLabel(name),
    message: () => ({
      field,
      problem: `${quote(name)} is no name of a shard`,
      allowed: 'at most 63 lower-case letters, digits and "-": the IngressClass of its controllers',
      mend: 'use the name of the IngressClass',
    }),
  };
}

function onceRule(shards: readonly RouteShard[], index: number, key: 'name' | 'host'): Rule {
  const value = shards[index]?.[key];
  return {
    violatedWhen: shards.findIndex((other) => other[key] === value) < index,
    message: () => ({
      field: `shards[${index}].${key}`,
      problem: `a shard before it also has the ${key} ${quote(value)}`,
      allowed: `every ${key} once: a host leads to one set of controllers`,
      mend: 'rename or remove one of the two',
    }),
  };
}

/** The shards name the classes; a second name for them would be one that nobody reads. */
function classRule(field: string, route: EventStacksProps['tenant']['route']): Rule {
  const named = route !== undefined && route.kind !== 'gateway' ? route.ingressClass : undefined;
  return {
    violatedWhen: named !== undefined,
    message: () => ({
      field: `${field}.ingressClass`,
      problem: `the route is of the class ${quote(named)}, and the shards say of which class each tenant's is`,
      allowed: 'no class beside shards',
      mend: 'leave it out, or name a shard after it',
    }),
  };
}

function ownTenantRules(
  shards: readonly RouteShard[],
  index: number,
  plans: EventStacksProps['forecast']['tenants'],
): Rule[] {
  const shard = shards[index];
  if (shard?.tenants === undefined) return [];
  const field = `shards[${index}].tenants`;
  const before = shards.slice(0, index).flatMap(({ tenants = [] }) => tenants);
  const twice = shard.tenants.filter((tenant) => before.includes(tenant));
  const elsewhere = plans.filter((plan) => !hasPlace(shard, plan));
  return [
    {
      violatedWhen: twice.length > 0,
      message: () => ({
        field,
        problem: `${formatList(twice)} ${twice.length === 1 ? 'has' : 'have'} a shard before it already`,
        allowed: 'every tenant in one shard',
        mend: 'remove it from one of the two',
      }),
    },
    {
      violatedWhen: elsewhere.length > 0,
      message: () => ({
        field,
        problem: `the forecast has another host for ${formatList(elsewhere.map(({ tenant, host }) => `${tenant} (${host})`))}`,
        allowed: `tenants without a host in the forecast, or with ${quote(shard.host)}`,
        mend: `take the host out of the feed, or give the shard that host`,
      }),
    },
  ];
}
