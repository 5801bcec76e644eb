import type { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { rdsBackendFor } from '../kubernetes/tenant-database/index.js';
import {
  admittedRoute,
  DEFAULT_ROUTE,
  type RoutedTenant,
  type RouteFlavor,
  TenantRoutes,
} from '../kubernetes/tenant-route/index.js';
import { type TicketTenantProps, ticketTenantProps } from '../kubernetes/ticket-tenant/index.js';
import type { TenantPlan } from '../planning/forecast/index.js';
import { allOf, refuseErrors } from '../planning/issues/index.js';
import { presentAt } from '../planning/lifecycle/index.js';
import { addressOn } from '../planning/route-shards/index.js';
import { ChartStream } from '../synth/index.js';
import type { ClusterConfig, EventStacksProps, TenantDefaults } from './event-stacks-props.js';
import { PlacedChart } from './placed-chart.js';
import { TenantChart } from './tenant-chart.js';

const TENANTS = 'tenants';

/** A tenant that is there, and where people find it. */
interface PlacedPlan extends Place {
  readonly plan: TenantPlan;
}

interface Place {
  readonly host: string;
  /** What brings people there. */
  readonly flavor: RouteFlavor;
}

/** A host, and the tenants that it has. */
interface Host extends Place {
  readonly tenants: RoutedTenant[];
}

/**
 * All tenants of one cluster, and what the tenants of each host share.
 *
 * @throws InputError with everything that is wrong with any tenant, where the charts are in the tree: see `ChartStream`
 */
export class ClusterStacks extends Construct {
  constructor(scope: Construct, cluster: ClusterConfig, props: EventStacksProps) {
    super(scope, cluster.name);
    const { forecast, asOf = forecast.asOf } = props;
    const defaults = { ...props.tenant, ...cluster.tenant };
    const placed = presentAt(forecast.tenants, asOf).map((plan) => ({
      plan,
      ...placeOf(plan, defaults, props.shards),
    }));
    allOf({
      hosts: () =>
        new ChartStream(this, 'hosts', {
          items: hostsOf(placed, `${this.node.path}/${TENANTS}`),
          chart: (hosts, host) => hostChart(hosts, cluster.name, host, props),
        }),
      tenants: () =>
        new ChartStream(this, TENANTS, {
          items: placed,
          chart: (tenants, { plan, host, flavor }) =>
            new TenantChart(
              tenants,
              cluster.name,
              // To spread them into a literal takes 51 µs instead of 3.
              Object.assign({}, defaults, ticketTenantProps(plan), databaseOf(plan, props), {
                asOf,
                host,
                route: admittedRoute(flavor, plan.admission.rate),
              }),
            ),
        }),
    });
  }
}

/** The hosts of tenants, each once; with the flavor of its last tenant, as all have the same. */
function hostsOf(placed: readonly PlacedPlan[], path: string): Host[] {
  const hosts = new Map<string, Host>();
  for (const { plan, host, flavor } of placed) {
    const tenants = hosts.get(host)?.tenants ?? [];
    tenants.push({ tenant: plan.tenant, host, path: plan.path, node: { path: `${path}/${plan.tenant}` } });
    hosts.set(host, { host, flavor, tenants });
  }
  return [...hosts.values()];
}

/** A chart of the host's own, the same whatever tenants it has. */
function hostChart(
  scope: Construct,
  cluster: string,
  { host, flavor, tenants }: Host,
  { routes, hosts }: EventStacksProps,
): Chart {
  const chart = new PlacedChart(scope, host, `${cluster}/hosts/${host}`);
  const own = new TenantRoutes(chart, 'routes', { ...routes, ...hosts?.[host], flavor, host });
  for (const tenant of tenants) own.add(tenant);
  refuseErrors(own.issues());
  return chart;
}

function placeOf(
  plan: TenantPlan,
  { host, route = DEFAULT_ROUTE }: TenantDefaults,
  shards: EventStacksProps['shards'],
): Place {
  if (shards === undefined) return { host: plan.host ?? host, flavor: route };
  const address = addressOn(shards, plan);
  return {
    host: address.host,
    flavor: route.kind === 'gateway' ? route : { ...route, ingressClass: address.shard },
  };
}

/** The forecast says which tenants have a database on RDS; all others have what the app decides. */
function databaseOf(
  { database, tenant }: TenantPlan,
  { rds }: EventStacksProps,
): Pick<TicketTenantProps, 'database'> {
  return database === 'rds' && rds !== undefined ? { database: rdsBackendFor({ ...rds, tenant }) } : {};
}
