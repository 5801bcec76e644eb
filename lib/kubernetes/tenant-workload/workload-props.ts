import type { Phase } from '../../planning/lifecycle/index.js';
import type { Cpu, Duration, Memory } from '../../planning/units/index.js';
import type { TenantMetadata } from '../metadata/index.js';
import type { NodePool } from '../node-pool/index.js';

export interface TenantWorkloadProps {
  readonly metadata: TenantMetadata;
  /** Where the tenant is in its life: what a rolling update may take away. */
  readonly phase: Phase;
  /** The name of all objects here, and of the ServiceAccount of the pods. */
  readonly name: string;
  /** The labels by which the pods are found; they never change. */
  readonly appSelector: Record<string, string>;
  readonly image: string;
  /** Environment variables that are no secret. */
  readonly config?: Readonly<Record<string, string>>;
  /** The Secret with the connection to the database, as environment variables behind the prefix. */
  readonly databaseSecret: string;
  readonly databaseEnvPrefix: string;
  readonly cpu: Cpu;
  readonly cpuLimit: Cpu;
  readonly memory: Memory;
  readonly memoryLimit: Memory;
  /** The largest size of `/tmp`. */
  readonly tmpSize: Memory;
  readonly port: number;
  readonly servicePort: number;
  readonly serviceAnnotations: Record<string, string>;
  readonly healthPath: string;
  readonly startupTime: Duration;
  readonly preStopDelay: Duration;
  readonly preStopCommand: readonly string[];
  readonly drainTime: Duration;
  /** The user and the group that the container runs as. */
  readonly runAs: number;
  readonly nodePool?: NodePool;
  readonly priorityClass?: string;
}
