import { Construct } from 'constructs';
import { rdsBackendFor } from '../kubernetes/tenant-database/index.js';
import {
  admittedRoute,
  DEFAULT_ROUTE,
  type RouteFlavor,
  TenantRoutes,
  type TenantRoutesProps,
} from '../kubernetes/tenant-route/index.js';
import { type TicketTenantProps, ticketTenantProps } from '../kubernetes/ticket-tenant/index.js';
import type { TenantPlan } from '../planning/forecast/index.js';
import type { InstantText } from '../planning/instants/index.js';
import { allOf, forEachOf, refuseErrors } from '../planning/issues/index.js';
import { isPresent, phaseAt } from '../planning/lifecycle/index.js';
import { addressOn } from '../planning/route-shards/index.js';
import type { ClusterConfig, EventStacksProps, TenantDefaults } from './event-stacks-props.js';
import { PlacedChart } from './placed-chart.js';
import { TenantChart } from './tenant-chart.js';

/**
 * All tenants of one cluster, and what the tenants of each host share.
 *
 * @throws InputError with everything that is wrong with any tenant
 */
export class ClusterStacks extends Construct {
  constructor(scope: Construct, cluster: ClusterConfig, props: EventStacksProps) {
    super(scope, cluster.name);
    const { forecast, asOf = forecast.asOf } = props;
    const defaults = { ...props.tenant, ...cluster.tenant };
    const present = forecast.tenants
      .filter((plan) => isPresent(phaseAt(plan, asOf)))
      .map((plan) => ({ plan, ...placeOf(plan, defaults, props.shards) }));
    const flavors = new Map(present.map(({ host, flavor }) => [host, flavor]));
    const { routes, tenants } = allOf({
      routes: () =>
        forEachOf([...flavors], ([host, flavor]) =>
          this.routesOf(cluster.name, { ...props.routes, ...props.hosts?.[host], flavor, host }),
        ),
      tenants: () =>
        forEachOf(
          present,
          ({ plan, host, flavor }) =>
            new TenantChart(this, cluster.name, {
              ...propsOf(plan, defaults, asOf),
              host,
              route: admittedRoute(flavor, plan.admission.rate),
              ...databaseOf(plan, props),
            }).tenant,
        ),
    });
    const byHost = new Map(routes.map((one) => [one.host, one]));
    for (const tenant of tenants) byHost.get(tenant.host)?.add(tenant);
    refuseErrors(routes.flatMap((one) => one.issues()));
  }

  /** A chart of the host's own, the same whatever tenants it has. */
  private routesOf(cluster: string, props: TenantRoutesProps): TenantRoutes {
    const chart = new PlacedChart(this, `host-${props.host}`, `${cluster}/hosts/${props.host}`);
    return new TenantRoutes(chart, 'routes', props);
  }
}

/** Where people find a tenant, and what brings them there. */
function placeOf(
  plan: TenantPlan,
  { host, route = DEFAULT_ROUTE }: TenantDefaults,
  shards: EventStacksProps['shards'],
): { readonly host: string; readonly flavor: RouteFlavor } {
  if (shards === undefined) return { host: plan.host ?? host, flavor: route };
  const address = addressOn(shards, plan);
  return {
    host: address.host,
    flavor: route.kind === 'gateway' ? route : { ...route, ingressClass: address.shard },
  };
}

function propsOf(
  plan: TenantPlan,
  defaults: TenantDefaults,
  asOf: InstantText,
): TicketTenantProps & { readonly tenant: string } {
  return { ...defaults, ...ticketTenantProps(plan), asOf };
}

/** The forecast says which tenants have a database on RDS; all others have what the app decides. */
function databaseOf(
  { database, tenant }: TenantPlan,
  { rds }: EventStacksProps,
): Pick<TicketTenantProps, 'database'> {
  return database === 'rds' && rds !== undefined ? { database: rdsBackendFor({ ...rds, tenant }) } : {};
}
