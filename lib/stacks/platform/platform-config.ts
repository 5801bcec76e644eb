import type { StackPolicy } from '../../planning/event-databases/index.js';
import type { NetworkRangesProps } from '../../planning/network-ranges/index.js';
import type { NodePoolDefinition } from '../../planning/pools/index.js';
import type { Slot, TrafficSwitch } from '../../planning/traffic/index.js';
import type { DatabaseSettings } from '../../terraform/event-database/index.js';
import type { ServiceAccountAccess } from '../../terraform/pod-identity/index.js';
import type { StackSettings } from '../../terraform/stack/index.js';
import type { ClusterSettings } from '../paas-cluster/index.js';
import type { PublicNames, VpcShellProps } from '../vpc-shell/index.js';

/** What a team may decide for the shell, and need not. */
export type ShellOptions = Pick<
  VpcShellProps,
  | 'bastion'
  | 'clusterLogDays'
  | 'encryptVolumes'
  | 'endpoints'
  | 'flowLogDays'
  | 'healthCheck'
  | 'liveCapacityUnits'
  | 'liveFrom'
  | 'loadBalancer'
  | 'nat'
  | 'preLiveFrom'
>;

/** How the databases on RDS are made, for those tenants of a forecast that ask for one. */
export interface RdsSettings extends Omit<DatabaseSettings, 'allowedCidrs'> {
  /**
   * One Terraform stack for each event, or one for all events whose sales begin on the same day in UTC.
   *
   * @default 'per-event'
   */
  readonly stacks?: StackPolicy;
}

/** What a team decides once for its platform: plain data, from which both AWS and Kubernetes are made. */
export interface PlatformConfig extends StackSettings, NetworkRangesProps {
  readonly names: PublicNames;
  /** The clusters that exist. To take one down, give its traffic to the other first, then leave it out. */
  readonly clusters: Readonly<Partial<Record<Slot, ClusterSettings>>>;
  /** Which cluster answers where; `trafficOf` writes it for a state of an upgrade. */
  readonly traffic: TrafficSwitch;
  /** The pools of every cluster. */
  readonly pools: readonly NodePoolDefinition[];
  /** @default - an application load balancer, a NAT gateway in each zone, the bastion through AWS Systems Manager */
  readonly shell?: ShellOptions;
  /**
   * The databases on RDS.
   *
   * @default - none: a tenant of the forecast that asks for one is refused
   */
  readonly rds?: RdsSettings;
  /**
   * Rights of service accounts besides those of the platform's own.
   *
   * @default - none
   */
  readonly serviceAccounts?: readonly ServiceAccountAccess[];
}
