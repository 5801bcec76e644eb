import type { InstantText } from '../../planning/instants/index.js';
import type { Cpu, Duration, Memory } from '../../planning/units/index.js';
import type { NodePool } from '../node-pool/index.js';
import type { Autoscaling, TicketWindow } from '../tenant-autoscaling/index.js';
import type { DatabaseBackend } from '../tenant-database/index.js';
import type { RouteFlavor } from '../tenant-route/index.js';
import type { Telemetry } from '../tenant-telemetry/index.js';
import type { AllowedEgress, NamespacePeer } from '../traffic/index.js';

/** The dedicated stack of one event. */
export interface TicketTenantProps {
  /** The event's id in its feed; stable, in any script. */
  readonly event: string;
  /** The event's name, in any script. */
  readonly name: string;
  /**
   * The tenant's name and that of its namespace: a DNS label that begins with a letter.
   *
   * @default - a slug of the event's name and a short hash of its id
   */
  readonly tenant?: string;

  /** The instant for which the synth is made; decides the phase. */
  readonly asOf: InstantText;
  /**
   * When the tenant appears.
   *
   * @default - it is there from the first synth on
   */
  readonly provisionAt?: InstantText;
  /** When tickets are sold: at least one, sorted, without overlap. */
  readonly windows: readonly TicketWindow[];
  /**
   * When the tenant disappears.
   *
   * @default - it stays until it is taken out of the app
   */
  readonly retireAt?: InstantText;
  /**
   * The zone in which the cluster's schedule is written, by its IANA name.
   *
   * @default 'UTC'
   */
  readonly timeZone?: string;

  /**
   * Pods outside the windows.
   *
   * @default 2 - or `peakReplicas` where that is less
   */
  readonly idleReplicas?: number;
  /** Pods in the windows, before anybody has come. */
  readonly peakReplicas: number;
  /**
   * The most pods that the autoscaler may ask for.
   *
   * @default - `peakReplicas`
   */
  readonly maxReplicas?: number;

  /** The app's container image, with a tag other than `latest` or with a digest. */
  readonly image: string;
  /**
   * Environment variables that are no secret; a change makes new pods.
   *
   * @default - none
   */
  readonly config?: Readonly<Record<string, string>>;
  /** Processor time that a pod requests. */
  readonly cpu: Cpu;
  /**
   * Processor time that a pod gets at most.
   *
   * @default - twice `cpu`
   */
  readonly cpuLimit?: Cpu;
  /** Memory that a pod requests. */
  readonly memory: Memory;
  /**
   * Memory that a pod gets at most.
   *
   * @default - `memory`, so that no pod lives on memory that another one was promised
   */
  readonly memoryLimit?: Memory;
  /**
   * The largest size of `/tmp`, the only place that the container can write to.
   *
   * @default Memory.mebibytes(64)
   */
  readonly tmpSize?: Memory;
  /**
   * Where the app listens. Below 1024 the pod gets the sysctl by which a process that is not root may.
   *
   * @default 80
   */
  readonly port?: number;
  /**
   * Stands before the tenant's name in the name of the workload.
   *
   * @default 'ticket-seller-tenant-'
   */
  readonly workloadPrefix?: string;
  /**
   * Answers 2xx when the app can serve: the path of the startup, readiness and liveness probes. Must not depend on the
   * database: without it the liveness probe would restart all pods at once.
   *
   * @default '/health'
   */
  readonly healthPath?: string;
  /**
   * The app's metrics in the format of Prometheus.
   *
   * @default '/metrics'
   */
  readonly metricsPath?: string;
  /**
   * Says what the app is; noted on the Service for people and tools.
   *
   * @default '/info'
   */
  readonly infoPath?: string;
  /**
   * From the container's start until it answers, at most.
   *
   * @default Duration.minutes(1)
   */
  readonly startupTime?: Duration;
  /**
   * From the decision to stop a pod until no new request arrives, at most.
   *
   * @default Duration.seconds(15)
   */
  readonly preStopDelay?: Duration;
  /**
   * What the container runs to wait for that; an empty list for an app that waits by itself after SIGTERM.
   *
   * @default - `['sleep', '<preStopDelay in seconds>']`, which needs a `sleep` in the image
   */
  readonly preStopCommand?: readonly string[];
  /**
   * From SIGTERM until the last request is answered, at most.
   *
   * @default Duration.seconds(30)
   */
  readonly drainTime?: Duration;
  /**
   * The user and the group that the container runs as.
   *
   * @default 65532
   */
  readonly runAs?: number;
  /**
   * The pool of nodes that the pods run on.
   *
   * @default - any node without a taint
   */
  readonly nodePool?: NodePool;
  /**
   * The PriorityClass of the pods.
   *
   * @default - the cluster's default
   */
  readonly priorityClass?: string;

  /** Who pays: the label `greenroom.dev/cost-centre` of every object. */
  readonly costCentre: string;
  /**
   * Who answers for the tenant: the label `greenroom.dev/owner`.
   *
   * @default - no label
   */
  readonly owner?: string;
  /**
   * Who is called: the label `greenroom.dev/on-call`, and a label of every alert.
   *
   * @default - no label
   */
  readonly onCall?: string;
  /**
   * What security scanners go by: the label `greenroom.dev/security-scan`.
   *
   * @default - no label
   */
  readonly securityScan?: string;
  /**
   * Which of several deployments of the same event it is, such as `stage`: the label `greenroom.dev/environment`, and a
   * label of every alert.
   *
   * @default - no label
   */
  readonly environment?: string;

  /**
   * What scales the pods.
   *
   * @default DEFAULT_AUTOSCALING
   */
  readonly autoscaling?: Autoscaling;
  /**
   * How metrics are found, and what is alerted on.
   *
   * @default DEFAULT_TELEMETRY
   */
  readonly telemetry?: Telemetry;
  /**
   * From where people's requests come: only these pods may call the app.
   *
   * @default - those of the route's kind: the pods of the controller in the namespace that it is usually installed
   * in, or all pods of the Gateway's namespace
   */
  readonly ingressController?: NamespacePeer;
  /**
   * From where metrics are scraped.
   *
   * @default - all pods of the namespace `monitoring`
   */
  readonly metricsScraper?: NamespacePeer;
  /**
   * What the app may call besides DNS and its database.
   *
   * @default - nothing
   */
  readonly allowEgress?: readonly AllowedEgress[];
  /**
   * Where every pod may ask DNS besides the pods `kube-dns` of `kube-system`: the address of a node-local cache. Where
   * the cache has taken over the cluster IP of `kube-dns`, that address must be among them.
   *
   * @default ['169.254.20.10/32']
   */
  readonly dnsCidrs?: readonly string[];

  /**
   * Where the tenant's data is.
   *
   * @default DEFAULT_DATABASE
   */
  readonly database?: DatabaseBackend;
  /** The host name under which tickets are sold. */
  readonly host: string;
  /**
   * The path below the host that leads to this tenant.
   *
   * @default - `/` and the tenant's name
   */
  readonly path?: string;
  /**
   * What brings requests to the tenant.
   *
   * @default DEFAULT_ROUTE
   */
  readonly route?: RouteFlavor;
}
