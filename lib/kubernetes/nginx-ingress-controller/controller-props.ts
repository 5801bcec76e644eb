import type { ClientAddress, ControllerFlavor, IngressExposure } from '../../planning/ingress/index.js';
import type { Cpu, Duration, Memory } from '../../planning/units/index.js';
import type { NodePool } from '../node-pool/index.js';
import type { AllowedEgress, NamespacePeer } from '../traffic/index.js';

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

export interface NginxIngressControllerProps {
  /**
   * F5's controller, or the community's, which is retired and warns.
   *
   * @default 'f5'
   */
  readonly flavor?: ControllerFlavor;
  /**
   * The namespace, which is made; also the name of the ClusterRole.
   *
   * @default 'nginx-ingress' - for the community's `ingress-nginx`: where tenants expect their requests from
   */
  readonly namespace?: string;
  /** One for each IngressClass, at least one. */
  readonly shards: readonly IngressShard[];
  /**
   * The container image, with a tag other than `latest` or with a digest.
   *
   * @default - the release that these manifests were made for
   */
  readonly image?: string;
  /**
   * How the address of a client is known.
   *
   * @default { kind: 'connection' }
   */
  readonly clientAddress?: ClientAddress;
  /**
   * The Secret of type `kubernetes.io/tls`, in `namespace`, for connections that name no host that is known.
   *
   * @default - they are refused by F5, and shown a certificate of its own by the community's
   */
  readonly defaultTlsSecret?: string;
  /**
   * Processor time that a pod requests; NGINX starts a worker for each whole processor of it.
   *
   * @default Cpu.milli(1000)
   */
  readonly cpu?: Cpu;
  /**
   * Memory that a pod requests.
   *
   * @default Memory.gibibytes(1)
   */
  readonly memory?: Memory;
  /**
   * Memory that a pod gets at most.
   *
   * @default - twice `memory`: after a change of routes, old workers live on until their last request
   */
  readonly memoryLimit?: Memory;
  /**
   * The share of `cpu` in per cent at which the autoscaler adds pods.
   *
   * @default 60
   */
  readonly cpuUtilization?: number;
  /**
   * From a container's start until NGINX has all routes, at most.
   *
   * @default Duration.minutes(5)
   */
  readonly startupTime?: Duration;
  /**
   * From the decision to stop a pod until no new connection arrives, at most.
   *
   * @default Duration.seconds(30)
   */
  readonly preStopDelay?: Duration;
  /**
   * How long old workers may finish what they have begun, after a change of routes and at the end.
   *
   * @default Duration.seconds(45)
   */
  readonly workerShutdownTimeout?: Duration;
  /**
   * A line of the access log, with variables of NGINX; values are escaped as in JSON.
   *
   * @default - a JSON object, without the query of the address
   */
  readonly logFormat?: string;
  /**
   * Idle connections that each worker keeps open to each tenant.
   *
   * @default 32
   */
  readonly upstreamKeepalive?: number;
  /**
   * The PriorityClass of the pods.
   *
   * @default - the cluster's default
   */
  readonly priorityClass?: string;
  /** @default { kind: 'service-monitor' } */
  readonly monitoring?: IngressMonitoring;
  /**
   * From where metrics are scraped.
   *
   * @default - all pods of the namespace `monitoring`
   */
  readonly metricsScraper?: NamespacePeer;
  /**
   * What the controllers may call besides tenants, DNS and the API server.
   *
   * @default - nothing
   */
  readonly allowEgress?: readonly AllowedEgress[];
  /**
   * Where the Kubernetes API server answers.
   *
   * @default ['0.0.0.0/0']
   */
  readonly apiServerCidrs?: readonly string[];
  /**
   * Where every pod may ask DNS besides the pods `kube-dns` of `kube-system`.
   *
   * @default ['169.254.20.10/32']
   */
  readonly dnsCidrs?: readonly string[];
  /**
   * Labels of all objects.
   *
   * @default - none but greenroom's own
   */
  readonly labels?: Readonly<Record<string, string>>;
}
