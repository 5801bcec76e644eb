import type { RdsBackendForProps } from '../kubernetes/tenant-database/index.js';
import type { TenantRoutesProps } from '../kubernetes/tenant-route/index.js';
import type { PlannedProps, TicketTenantProps } from '../kubernetes/ticket-tenant/index.js';
import type { ForecastFile } from '../planning/forecast/index.js';
import type { InstantText } from '../planning/instants/index.js';
import type { NodePoolDefinition } from '../planning/pools/index.js';
import type { RouteShard } from '../planning/route-shards/index.js';

/** What the forecast may leave to the app. */
type Undecided = 'host' | 'nodePool' | 'costCentre';

/** What an app decides for all tenants: everything that the forecast does not. */
export type TenantDefaults = Omit<TicketTenantProps, Exclude<keyof PlannedProps, Undecided> | 'asOf'>;

/** A cluster that gets every tenant. */
export interface ClusterConfig {
  /** Names the cluster's folder in the output. */
  readonly name: string;
  /**
   * What is different for the tenants of this cluster.
   *
   * @default - nothing
   */
  readonly tenant?: Partial<TenantDefaults>;
}

/** What the databases on RDS have in common; their names follow from the forecast. */
export type RdsDefaults = Omit<RdsBackendForProps, 'tenant'>;

/** What the app decides for the routes of a host. */
export type HostRoutes = Omit<TenantRoutesProps, 'host' | 'flavor'>;

export interface EventStacksProps {
  readonly forecast: ForecastFile;
  /**
   * The instant for which the stacks are made: decides the phase of every tenant.
   *
   * @default - the forecast's
   */
  readonly asOf?: InstantText;
  readonly clusters: readonly ClusterConfig[];
  /** `host` is that of the tenants for which the forecast names none. */
  readonly tenant: TenantDefaults;
  /**
   * How a tenant finds its database on RDS, where the forecast asks for one.
   *
   * @default - a tenant that asks for one is refused
   */
  readonly rds?: RdsDefaults;
  /**
   * The pools of the clusters; a tenant on any other would wait for ever for a node.
   *
   * @default - not checked
   */
  readonly pools?: readonly NodePoolDefinition[];
  /** What the tenants of one host share; each host gets its own. */
  readonly routes: HostRoutes;
  /**
   * What is different for a host, by its name; its certificate, for example.
   *
   * @default - nothing
   */
  readonly hosts?: Readonly<Record<string, Partial<HostRoutes>>>;
  /**
   * The controllers that share the tenants, each with a host of its own. Which shard a tenant is dealt to depends on its
   * name and on the shards alone; one that is added takes its part from all others, and its tenants get new addresses.
   *
   * @default - one set of controllers brings the requests of all tenants, under `tenant.host`
   */
  readonly shards?: readonly RouteShard[];
}
