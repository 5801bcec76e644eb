import type { AddressPlan } from '../../planning/addresses/index.js';
import type { Slot, TrafficSwitch } from '../../planning/traffic/index.js';
import type { BastionAccess } from '../../terraform/bastion/index.js';
import type { ApplicationKind, HealthCheck, NetworkKind } from '../../terraform/load-balancer/index.js';
import type { StackSettings } from '../../terraform/stack/index.js';

/** The public names of a platform. */
export interface PublicNames {
  /** The hosted zone that all names lie in, such as `example.com`. */
  readonly zone: string;
  /** `create` makes the zone; `lookup` uses the one that exists. */
  readonly mode: 'create' | 'lookup';
  /** Names of the live load balancer; a certificate is made for them. */
  readonly live: readonly string[];
  /** Names of the pre-live load balancer; a certificate is made for them. */
  readonly preLive: readonly string[];
}

export interface VpcShellProps extends StackSettings {
  /** Such as `eu-central-1a`; 2 to 4. */
  readonly zones: readonly string[];
  /** Holds all ranges of `addressDemand`. */
  readonly addresses: AddressPlan;
  readonly names: PublicNames;
  /** The slots whose clusters exist. */
  readonly slots: readonly Slot[];
  readonly traffic: TrafficSwitch;
  /** @default { kind: 'application' } */
  readonly loadBalancer?: ApplicationKind | NetworkKind;
  /**
   * Networks that may connect to the live load balancer.
   *
   * @default ['0.0.0.0/0']
   */
  readonly liveFrom?: readonly string[];
  /**
   * Networks that may connect to the pre-live load balancer.
   *
   * @default ['0.0.0.0/0']
   */
  readonly preLiveFrom?: readonly string[];
  /** @default - that of NGINX Ingress Controller: /nginx-ready on port 8081 */
  readonly healthCheck?: HealthCheck;
  /**
   * The least capacity of the live load balancer, reserved for an on-sale, in load balancer capacity units; billed until
   * it is taken away.
   *
   * @default - none
   */
  readonly liveCapacityUnits?: number;
  /** @default 'per-zone' */
  readonly nat?: 'none' | 'single' | 'per-zone';
  /**
   * AWS services with an interface endpoint in the VPC, such as `ecr.api`.
   *
   * @default - none
   */
  readonly endpoints?: readonly string[];
  /** @default 30 */
  readonly flowLogDays?: number;
  /**
   * How many days the logs of the clusters' control planes are kept; they outlive their clusters.
   *
   * @default 90
   */
  readonly clusterLogDays?: number;
  /**
   * True to have AWS encrypt every new volume of the account in this region, also those that pods ask for.
   *
   * @default true
   */
  readonly encryptVolumes?: boolean;
  /** @default - through AWS Systems Manager alone */
  readonly bastion?: BastionAccess;
}

/** Served by NGINX Ingress Controller as soon as it has its configuration. */
export const NGINX_READY: HealthCheck = { path: '/nginx-ready', port: 8081 };
