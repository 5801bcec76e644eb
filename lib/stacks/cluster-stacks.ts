import { Construct } from 'constructs';
import { DEFAULT_ROUTE, TenantRoutes, type TenantRoutesProps } from '../kubernetes/tenant-route/index.js';
import { type TicketTenantProps, ticketTenantProps } from '../kubernetes/ticket-tenant/index.js';
import type { TenantPlan } from '../planning/forecast/index.js';
import type { InstantText } from '../planning/instants/index.js';
import { forEachOf } from '../planning/issues/index.js';
import { isPresent, phaseAt } from '../planning/lifecycle/index.js';
import type { ClusterConfig, EventStacksProps, TenantDefaults } from './event-stacks-props.js';
import { PlacedChart } from './placed-chart.js';
import { TenantChart } from './tenant-chart.js';

/**
 * All tenants of one cluster, and what the tenants of each host share.
 *
 * @throws InputError with everything that is wrong with any tenant
 */
export class ClusterStacks extends Construct {
  private readonly routes = new Map<string, TenantRoutes>();

  constructor(scope: Construct, cluster: ClusterConfig, props: EventStacksProps) {
    super(scope, cluster.name);
    const { forecast, asOf = forecast.asOf } = props;
    const defaults = { ...props.tenant, ...cluster.tenant };
    const present = forecast.tenants.filter((plan) => isPresent(phaseAt(plan, asOf)));
    forEachOf(present, (plan) => {
      const { tenant } = new TenantChart(this, cluster.name, propsOf(plan, defaults, asOf));
      const { host } = tenant;
      const shared = { ...props.routes, ...props.hosts?.[host], flavor: defaults.route ?? DEFAULT_ROUTE };
      this.routesOf(cluster.name, { ...shared, host }).add(tenant);
    });
  }

  /** Declared with the host's first tenant, and the same whatever tenants follow. */
  private routesOf(cluster: string, props: TenantRoutesProps): TenantRoutes {
    const { host } = props;
    const known = this.routes.get(host);
    if (known !== undefined) return known;
    const chart = new PlacedChart(this, `host-${host}`, `${cluster}/hosts/${host}`);
    const routes = new TenantRoutes(chart, 'routes', props);
    this.routes.set(host, routes);
    return routes;
  }
}

function propsOf(
  plan: TenantPlan,
  defaults: TenantDefaults,
  asOf: InstantText,
): TicketTenantProps & { readonly tenant: string } {
  return { ...defaults, ...ticketTenantProps(plan), asOf };
}
