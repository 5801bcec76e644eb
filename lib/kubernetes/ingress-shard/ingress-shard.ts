import type { IngressExposure } from '../../planning/ingress/index.js';
import type { Duration } from '../../planning/units/index.js';
import type { NodePool } from '../node-pool/index.js';

/** Controllers of one IngressClass: each shard knows its own tenants alone. */
export interface IngressShard {
  /** The name of its IngressClass and of its objects; tenants choose it. */
  readonly ingressClass: string;
  /** Where requests come in. */
  readonly exposure: IngressExposure;
  /**
   * The pool of nodes that its pods run on; required for host ports, which a node has once.
   *
   * @default - any node without a taint
   */
  readonly pool?: NodePool;
  /**
   * Pods at least; not for host ports, where every node of the pool has one.
   *
   * @default 2
   */
  readonly minReplicas?: number;
  /**
   * Pods at most; more than `minReplicas` makes an autoscaler.
   *
   * @default - `minReplicas`
   */
  readonly maxReplicas?: number;
  /**
   * The host name or the IP address that its Ingresses name as theirs.
   *
   * @default - that of the Service for which the cloud makes a load balancer; otherwise none
   */
  readonly statusAddress?: string;
}

/** How the controllers are found by Prometheus. */
export type IngressMonitoring =
  | {
      /** A ServiceMonitor of the Prometheus Operator. */
      readonly kind: 'service-monitor';
      /**
       * How often each pod is asked.
       *
       * @default Duration.seconds(15)
       */
      readonly interval?: Duration;
      /**
       * Labels that the Prometheus selects its monitors by.
       *
       * @default - none
       */
      readonly labels?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'none' };
