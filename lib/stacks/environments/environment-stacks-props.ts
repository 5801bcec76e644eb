import type { ClusterConfig, EventStacksProps, HostRoutes, RdsDefaults, TenantDefaults } from '../index.js';

/** What is different in one environment; what it does not say is as in the definition. */
export interface Environment {
  /**
   * What keeps it apart from the others. In namespaces, it shares clusters with other environments, and its tenants' names
   * begin with its own.
   *
   * @default 'cluster'
   */
  readonly separatedBy?: 'cluster' | 'namespace';
  /**
   * Its clusters.
   *
   * @default - those of the definition
   */
  readonly clusters?: readonly ClusterConfig[];
  /**
   * Stands before every host, those of the definition and of the forecast: empty, or labels that end with a dot.
   *
   * @default - its name and a dot: `stage.`
   */
  readonly hostPrefix?: string;
  /**
   * The tenants that it has, by their names in the forecast.
   *
   * @default - all of them
   */
  readonly tenants?: readonly string[];
  /**
   * Per cent of the forecast's pods and of the requests that are let in, rounded up.
   *
   * @default 100
   */
  readonly scale?: number;
  /**
   * What is different for its tenants, such as their image or their size.
   *
   * @default - nothing
   */
  readonly tenant?: Partial<TenantDefaults>;
  /**
   * What is different for its hosts, such as their certificate.
   *
   * @default - nothing
   */
  readonly routes?: Partial<HostRoutes>;
  /**
   * What is different for a host, by its name with the prefix.
   *
   * @default - what the definition says for the host without the prefix
   */
  readonly hosts?: EventStacksProps['hosts'];
  /**
   * That its databases are on RDS where the forecast says so, and what is different there; `{}` when nothing is. Only for
   * one that has its clusters to itself.
   *
   * @default - all databases are in the cluster, so that no test reaches the data of production
   */
  readonly rds?: Partial<RdsDefaults>;
}

/** One definition, and the environments that it is rendered for. */
export interface EnvironmentStacksProps extends EventStacksProps {
  /** The environments by their names, each a DNS label of at most 20 characters. */
  readonly environments: Readonly<Record<string, Environment>>;
}
