import type { ITerraformDependable } from 'cdktf';
import type { Weights } from '../../planning/traffic/index.js';
import type { PrivateBucket } from '../bucket/index.js';

/** Where an ingress controller says that it can take requests. */
export interface HealthCheck {
  readonly path: string;
  /** The port of the node on which it is asked, over plain HTTP. */
  readonly port: number;
}

/** Routes by HTTP, ends TLS, redirects HTTP to HTTPS. */
export interface ApplicationKind {
  readonly kind: 'application';
}

/** Passes connections on; ends TLS. Has no port 80, as it cannot redirect. */
export interface NetworkKind {
  readonly kind: 'network';
  /**
   * One elastic address for each zone, for clients that keep lists of addresses.
   *
   * @default false
   */
  readonly fixedAddresses?: boolean;
}

/** What both load balancers of a platform share. */
export interface LoadBalancerSettings {
  readonly kind: ApplicationKind | NetworkKind;
  readonly healthCheck: HealthCheck;
  readonly certificateArn: string;
  /** Where requests are logged; the load balancer waits until it may write there. */
  readonly logs: PrivateBucket;
}

export interface LoadBalancerProps extends LoadBalancerSettings {
  /** Which of the two; also the prefix of its logs. */
  readonly entry: 'live' | 'pre';
  /** Begins the names of the load balancer and its target groups. */
  readonly platform: string;
  readonly vpcId: string;
  readonly vpcCidr: string;
  readonly subnetIds: readonly string[];
  /** What makes the subnets public. */
  readonly after: readonly ITerraformDependable[];
  /** Networks that may connect. */
  readonly allowedCidrs: readonly string[];
  readonly weights: Weights;
  /**
   * The least capacity that it has, reserved for an on-sale, in load balancer capacity units. AWS lowers a reservation at
   * most twice a day, and bills it until it is taken away.
   *
   * @default - none: AWS scales the load balancer as requests come
   */
  readonly capacityUnits?: number;
}
