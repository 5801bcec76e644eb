import type { ClientAddress } from '../../planning/ingress/index.js';
import type { Cpu, Duration, Memory } from '../../planning/units/index.js';
import type { AllowedEgress, NamespacePeer } from '../traffic/index.js';
import type { IngressMonitoring, IngressShard } from './ingress-shard.js';

/** What every controller is told. */
export interface IngressControllerProps {
  /** The namespace, which is made; also the name of the ClusterRole. */
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
  /** The Secret of type `kubernetes.io/tls`, in `namespace`, for connections that name no host that is known. */
  readonly defaultTlsSecret?: string;
  /**
   * Processor time that a pod requests.
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
   * @default - twice `memory`: while routes change, old and new ones are held side by side
   */
  readonly memoryLimit?: Memory;
  /**
   * The share of `cpu` in per cent at which the autoscaler adds pods.
   *
   * @default 60
   */
  readonly cpuUtilization?: number;
  /** From a container's start until it has all routes, at most. */
  readonly startupTime?: Duration;
  /**
   * From the decision to stop a pod until no new connection arrives, at most.
   *
   * @default Duration.seconds(30)
   */
  readonly preStopDelay?: Duration;
  /**
   * How long requests that have begun may finish when a pod is told to stop.
   *
   * @default Duration.seconds(45)
   */
  readonly workerShutdownTimeout?: Duration;
  /**
   * Idle connections that are kept open to each tenant.
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
