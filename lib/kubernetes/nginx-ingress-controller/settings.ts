import { controllerFacts, DEFAULT_LOG_FORMAT } from '../../planning/ingress/index.js';
import { Cpu, Duration, Memory } from '../../planning/units/index.js';
import { DEFAULT_DNS_CIDRS } from '../traffic/index.js';
import type { IngressMonitoring, IngressShard, NginxIngressControllerProps } from './controller-props.js';

/** What has no default that would not be a decision of its own. */
type Optional = 'defaultTlsSecret' | 'priorityClass' | 'shards' | 'monitoring';

/** The props with every default in place. */
export type ControllerSettings = Required<Omit<NginxIngressControllerProps, Optional>> &
  Pick<NginxIngressControllerProps, 'defaultTlsSecret' | 'priorityClass'> & {
    readonly shards: readonly ShardSettings[];
    readonly monitoring: Required<IngressMonitoring>;
  };

/** A shard with every default in place. */
export type ShardSettings = IngressShard & {
  readonly minReplicas: number;
  readonly maxReplicas: number;
  /** True where somebody said how many pods there should be. */
  readonly isCounted: boolean;
};

const REPLICAS = 2;

export function settingsOf(props: NginxIngressControllerProps): ControllerSettings {
  const { flavor = 'f5', memory = Memory.gibibytes(1), shards, monitoring } = props;
  const { name, image } = controllerFacts(flavor);
  return {
    flavor,
    namespace: props.namespace ?? name,
    image: props.image ?? image,
    clientAddress: props.clientAddress ?? { kind: 'connection' },
    defaultTlsSecret: props.defaultTlsSecret,
    cpu: props.cpu ?? Cpu.milli(1000),
    memory,
    memoryLimit: props.memoryLimit ?? memory.times(2),
    cpuUtilization: props.cpuUtilization ?? 60,
    startupTime: props.startupTime ?? Duration.minutes(5),
    preStopDelay: props.preStopDelay ?? Duration.seconds(30),
    workerShutdownTimeout: props.workerShutdownTimeout ?? Duration.seconds(45),
    logFormat: props.logFormat ?? DEFAULT_LOG_FORMAT,
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
