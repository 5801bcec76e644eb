import { Cpu, type Duration, Memory } from '../../planning/units/index.js';
import type { NodePool } from '../node-pool/index.js';
import { ANYWHERE, DEFAULT_ENV_PREFIX } from './defaults.js';

/** A PostgreSQL cluster of the tenant's own in its namespace, run by CloudNativePG 1.28 or newer. */
export interface ClusterBackend {
  readonly kind: 'cluster';
  /**
   * PostgreSQL servers: one primary, the others replicas that can take its place. One alone is not available while
   * its node is drained.
   *
   * @default 2
   */
  readonly instances?: number;
  /**
   * The volume of each instance.
   *
   * @default Memory.gibibytes(10)
   */
  readonly storage?: Memory;
  /**
   * The StorageClass of the volumes.
   *
   * @default - the cluster's default
   */
  readonly storageClass?: string;
  /**
   * An image for CloudNativePG, with a tag that begins with PostgreSQL's version. The default is what CloudNativePG
   * 1.30 brings, without the tools for backups that its plugin has made superfluous.
   *
   * @default 'ghcr.io/cloudnative-pg/postgresql:18.6-standard-trixie'
   */
  readonly image?: string;
  /**
   * Processor time of each instance, requested and at most.
   *
   * @default Cpu.milli(1000)
   */
  readonly cpu?: Cpu;
  /**
   * Memory of each instance, requested and at most; a quarter of it is PostgreSQL's `shared_buffers`.
   *
   * @default Memory.gibibytes(2)
   */
  readonly memory?: Memory;
  /**
   * PostgreSQL's `max_connections`: at least the app's largest number of pods times the connections of one.
   *
   * @default 200
   */
  readonly maxConnections?: number;
  /**
   * The database that is made for the app.
   *
   * @default 'app'
   */
  readonly database?: string;
  /**
   * The role that owns it and that the app signs in as.
   *
   * @default 'app'
   */
  readonly owner?: string;
  /**
   * How the metrics of the instances are found.
   *
   * @default - a PodMonitor with the tenant's `telemetry.prometheusLabels`, or without labels by itself
   */
  readonly monitoring?: DatabaseMonitoring;
  /**
   * Where base backups and the write-ahead log go.
   *
   * @default - nowhere: the data is lost with the volumes
   */
  readonly backup?: DatabaseBackup;
  /**
   * The pool of nodes that the instances run on.
   *
   * @default - any node without a taint
   */
  readonly nodePool?: NodePool;
  /**
   * The PriorityClass of the instances.
   *
   * @default - the cluster's default
   */
  readonly priorityClass?: string;
  /**
   * The namespace that the operator runs in: it must reach the instances.
   *
   * @default 'cnpg-system'
   */
  readonly operatorNamespace?: string;
  /**
   * The namespace from which metrics are scraped.
   *
   * @default 'monitoring'
   */
  readonly metricsNamespace?: string;
  /**
   * Where the Kubernetes API server answers. Every instance keeps its state there and stops without it; the
   * addresses differ from cluster to cluster and change, so by default any will do, on ports 443 and 6443.
   *
   * @default '0.0.0.0/0'
   */
  readonly apiServerCidr?: string;
  /**
   * Whether Argo CD asks a person before it deletes or prunes the cluster and, with it, the data.
   *
   * @default true
   */
  readonly confirmDeletion?: boolean;
  /**
   * Stands in front of the Secret's keys when they become environment variables.
   *
   * @default 'DB_'
   */
  readonly envPrefix?: string;
}

/**
 * How the metrics of the instances are found: by a PodMonitor of the Prometheus Operator with the labels that the
 * Prometheus selects by, by the `prometheus.io` annotations of the pods, or not at all.
 */
export type DatabaseMonitoring =
  | { readonly kind: 'pod-monitor'; readonly labels?: Readonly<Record<string, string>> }
  | { readonly kind: 'annotations' }
  | { readonly kind: 'none' };

/** A backup by the Barman Cloud plugin of CloudNativePG, whose native sidecar in every instance needs Kubernetes 1.29. */
export interface DatabaseBackup {
  /** The name of the plugin's ObjectStore in the tenant's namespace. */
  readonly objectStore: string;
  /**
   * The place in Amazon S3 below which every tenant has a folder, such as `s3://backups/paas-a`; another one for each
   * Kubernetes cluster, as no database archives into a folder that is not empty. The ObjectStore is then made here,
   * and the pods' own IAM role opens it.
   *
   * @default - the ObjectStore is somebody else's
   */
  readonly destination?: string;
  /**
   * How long backups can be restored from, in whole days; only with `destination`.
   *
   * @default Duration.days(30)
   */
  readonly retention?: Duration;
  /**
   * When base backups are made, as a cron schedule of six fields that begin with the second.
   *
   * @default - once a day, at a time that the tenant's name decides
   */
  readonly schedule?: string;
  /**
   * Where the object store and the service that issues its credentials answer, on port 443.
   *
   * @default '0.0.0.0/0'
   */
  readonly cidr?: string;
  /**
   * Processor time of the sidecar; what the ObjectStore says, where it is somebody else's.
   *
   * @default Cpu.milli(100)
   */
  readonly sidecarCpu?: Cpu;
  /**
   * Memory of the sidecar; what the ObjectStore says, where it is somebody else's.
   *
   * @default Memory.mebibytes(256)
   */
  readonly sidecarMemory?: Memory;
  /**
   * Annotations of the instances' ServiceAccount, such as `eks.amazonaws.com/role-arn`.
   *
   * @default - none
   */
  readonly serviceAccountAnnotations?: Readonly<Record<string, string>>;
}

type OptionalOfBackup = 'destination' | 'retention' | 'schedule';
type Optional = 'storageClass' | 'backup' | 'nodePool' | 'priorityClass';

/** The backend with every default filled in. */
export type ClusterSettings = Required<Omit<ClusterBackend, Optional>> &
  Pick<ClusterBackend, 'storageClass' | 'nodePool' | 'priorityClass'> & { readonly backup?: BackupSettings };

/** The same for its backup. */
export type BackupSettings = Required<Omit<DatabaseBackup, OptionalOfBackup>> &
  Pick<DatabaseBackup, OptionalOfBackup>;

const STORAGE = Memory.gibibytes(10);
const CPU = Cpu.milli(1000);
const MEMORY = Memory.gibibytes(2);
const POD_MONITOR: DatabaseMonitoring = { kind: 'pod-monitor' };

/** Field by field: an object to which fields are added after a spread takes two hundred times as long. */
export function clusterSettings(backend: ClusterBackend): ClusterSettings {
  const { kind, storageClass, nodePool, priorityClass, backup } = backend;
  return {
    kind,
    storageClass,
    nodePool,
    priorityClass,
    instances: backend.instances ?? 2,
    storage: backend.storage ?? STORAGE,
    image: backend.image ?? 'ghcr.io/cloudnative-pg/postgresql:18.6-standard-trixie',
    cpu: backend.cpu ?? CPU,
    memory: backend.memory ?? MEMORY,
    maxConnections: backend.maxConnections ?? 200,
    database: backend.database ?? 'app',
    owner: backend.owner ?? 'app',
    monitoring: backend.monitoring ?? POD_MONITOR,
    backup: backup && backupSettings(backup),
    operatorNamespace: backend.operatorNamespace ?? 'cnpg-system',
    metricsNamespace: backend.metricsNamespace ?? 'monitoring',
    apiServerCidr: backend.apiServerCidr ?? ANYWHERE,
    confirmDeletion: backend.confirmDeletion ?? true,
    envPrefix: backend.envPrefix ?? DEFAULT_ENV_PREFIX,
  };
}

function backupSettings(backup: DatabaseBackup): BackupSettings {
  return {
    ...backup,
    cidr: backup.cidr ?? ANYWHERE,
    sidecarCpu: backup.sidecarCpu ?? Cpu.milli(100),
    sidecarMemory: backup.sidecarMemory ?? Memory.mebibytes(256),
    serviceAccountAnnotations: backup.serviceAccountAnnotations ?? {},
  };
}
