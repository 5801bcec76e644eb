import { Cpu, Duration, Memory } from '../../planning/units/index.js';
import { DEFAULT_DNS_CIDRS } from '../traffic/index.js';
import type { IngressControllerProps } from './controller-props.js';
import type { IngressMonitoring, IngressShard } from './ingress-shard.js';

/** What has no default that would not be a decision of its own. */
type Optional = 'defaultTlsSecret' | 'priorityClass' | 'shards' | 'monitoring';

/** The props of any controller with every default in place. */
export type ControllerSettings = Required<Omit<IngressControllerProps, Optional>> &
  Pick<IngressControllerProps, 'defaultTlsSecret' | 'priorityClass'> & {
    readonly shards: readonly ShardSettings[];
    readonly monitoring: Required<IngressMonitoring>;
  };

/** What each program has its own default for. */
export type ProgramDefaults = Pick<ControllerSettings, 'namespace' | 'image' | 'startupTime'>;

/** A shard with every default in place. */
export type ShardSettings = IngressShard & {
  readonly minReplicas: number;
  readonly maxReplicas: number;
  /** True where somebody said how many pods there should be. */
  readonly isCounted: boolean;
};

const REPLICAS = 2;

export function controllerSettings(
  props: IngressControllerProps,
  defaults: ProgramDefaults,
): ControllerSettings {
  const { memory = Memory.gibibytes(1), shards, monitoring } = props;
  return {
    namespace: props.namespace ?? defaults.namespace,
    image: props.image ?? defaults.image,
    clientAddress: props.clientAddress ?? { kind: 'connection' },
    defaultTlsSecret: props.defaultTlsSecret,
    cpu: props.cpu ?? Cpu.milli(1000),
    memory,
    memoryLimit: props.memoryLimit ?? memory.times(2),
    cpuUtilization: props.cpuUtilization ?? 60,
    startupTime: props.startupTime ?? defaults.startupTime,
    preStopDelay: props.preStopDelay ?? Duration.seconds(30),
    workerShutdownTimeout: props.workerShutdownTimeout ?? Duration.seconds(45),
    upstreamKeepalive: props.upstreamKeepalive ?? 32,
    priorityClass: props.priorityClass,
    metricsScraper: props.metricsScraper ?? { namespace: 'monitoring' },
    allowEgress: props.allowEgress ?? [],
    apiServerCidrs: props.apiServerCidrs ?? ['0.0.0.0/0'],
    dnsCidrs: props.dnsCidrs ?? DEFAULT_DNS_CIDRS,
    labels: props.labels ?? {},
    shards: shards.map(shardSettings),
    monitoring: monitoringSettings(monitoring),
  };
}

function shardSettings(shard: IngressShard): ShardSettings {
  const { minReplicas = REPLICAS, maxReplicas = minReplicas } = shard;
  const isCounted = shard.minReplicas !== undefined || shard.maxReplicas !== undefined;
  return { ...shard, minReplicas, maxReplicas, isCounted };
}

function monitoringSettings(
  monitoring: IngressMonitoring = { kind: 'service-monitor' },
): Required<IngressMonitoring> {
  if (monitoring.kind !== 'service-monitor') return monitoring;
  const { interval = Duration.seconds(15), labels = {} } = monitoring;
  return { kind: 'service-monitor', interval, labels };
}
