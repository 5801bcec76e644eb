import { environmentName, forecastIn } from '../../planning/environments/index.js';
import type { RouteShard } from '../../planning/route-shards/index.js';
import type { EventStacksProps } from '../index.js';
import type { Environment, EnvironmentStacksProps } from './environment-stacks-props.js';

/** An environment with every default filled in. */
export type EnvironmentSettings = Environment &
  Required<Pick<Environment, 'separatedBy' | 'clusters' | 'hostPrefix' | 'scale'>> & {
    readonly name: string;
    /** Whether it is all that the forecast has counted nodes for. */
    readonly hasFleet: boolean;
  };

export function environmentSettings(
  name: string,
  environment: Environment,
  { clusters }: Pick<EnvironmentStacksProps, 'clusters'>,
): EnvironmentSettings {
  const { separatedBy = 'cluster', scale = 100 } = environment;
  return {
    ...environment,
    name,
    separatedBy,
    scale,
    clusters: environment.clusters ?? clusters,
    hostPrefix: environment.hostPrefix ?? `${name}.`,
    hasFleet: separatedBy === 'cluster' && scale === 100 && environment.tenants === undefined,
  };
}

/** The props of an environment's stacks. */
export function eventStacksOf(
  settings: EnvironmentSettings,
  { environments: _, ...definition }: EnvironmentStacksProps,
): EventStacksProps {
  const { name, hostPrefix, separatedBy, clusters, tenant, routes, rds } = settings;
  const namePrefix = separatedBy === 'namespace' ? name : undefined;
  const host = tenant?.host ?? `${hostPrefix}${definition.tenant.host}`;
  const view = { ...settings, namePrefix, onRds: rds !== undefined };
  return {
    ...definition,
    forecast: forecastIn(definition.forecast, view),
    clusters,
    tenant: { ...definition.tenant, ...tenant, host, environment: name },
    routes: { ...definition.routes, ...routes },
    hosts: { ...prefixed(definition.hosts, hostPrefix), ...settings.hosts },
    ...(definition.rds === undefined ? {} : { rds: { ...definition.rds, ...rds } }),
    ...(definition.shards && {
      shards: definition.shards.map((shard) => shardIn(shard, hostPrefix, namePrefix)),
    }),
  };
}

function shardIn(shard: RouteShard, hostPrefix: string, namePrefix: string | undefined): RouteShard {
  const tenants = shard.tenants?.map((tenant) => environmentName(tenant, namePrefix));
  return { ...shard, host: `${hostPrefix}${shard.host}`, ...(tenants && { tenants }) };
}

function prefixed(hosts: EventStacksProps['hosts'] = {}, prefix: string): EventStacksProps['hosts'] {
  return Object.fromEntries(Object.entries(hosts).map(([host, routes]) => [`${prefix}${host}`, routes]));
}
