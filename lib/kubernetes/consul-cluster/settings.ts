import type { ConsulIdentity } from '../../planning/consul/index.js';
import { Cpu, Duration, Memory } from '../../planning/units/index.js';
import type { ConsulExposure, ConsulMonitoring, ConsulSnapshots } from './cluster-parts.js';
import type { ConsulClusterProps } from './consul-cluster-props.js';

type Optional =
  | 'previous'
  | 'agentToken'
  | 'dnsToken'
  | 'replicationToken'
  | 'dns'
  | 'exposure'
  | 'snapshots'
  | 'nodePool'
  | 'priorityClass';

/** The props with every default filled in. */
export type ConsulSettings = ConsulIdentity &
  Required<Omit<ConsulClusterProps, Optional | 'monitoring'>> &
  Pick<ConsulClusterProps, Exclude<Optional, 'exposure' | 'snapshots'>> & {
    readonly exposure?: Required<ConsulExposure>;
    readonly snapshots?: Required<ConsulSnapshots>;
    readonly monitoring: Required<ConsulMonitoring>;
  };

/** https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/ */
const INTERNAL_LOAD_BALANCER = {
  'service.beta.kubernetes.io/aws-load-balancer-type': 'external',
  'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal',
  'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type': 'ip',
};

export function consulSettings(props: ConsulClusterProps): ConsulSettings {
  return {
    ...props,
    name: props.name ?? 'consul',
    servers: props.servers ?? 3,
    domain: props.domain ?? 'consul',
    primaryDatacenter: props.primaryDatacenter ?? props.datacenter,
    image: props.image ?? 'hashicorp/consul:1.22.7',
    storage: props.storage ?? Memory.gibibytes(10),
    cpu: props.cpu ?? Cpu.milli(500),
    memory: props.memory ?? Memory.gibibytes(1),
    updatePartition: props.updatePartition ?? 0,
    plainHttp: props.plainHttp ?? true,
    ui: props.ui ?? true,
    config: props.config ?? {},
    clients: props.clients ?? [],
    exposure: props.exposure && {
      ...props.exposure,
      annotations: props.exposure.annotations ?? INTERNAL_LOAD_BALANCER,
    },
    snapshots: props.snapshots && snapshotSettings(props.snapshots, props),
    externalServices: props.externalServices ?? [],
    monitoring: monitoringSettings(props.monitoring ?? { kind: 'none' }),
    reloadSchedule: props.reloadSchedule ?? '43 3 * * *',
    labels: props.labels ?? {},
  };
}

function snapshotSettings(
  snapshots: ConsulSnapshots,
  { managementToken }: ConsulClusterProps,
): Required<ConsulSnapshots> {
  return {
    destination: snapshots.destination,
    keep: snapshots.keep ?? 168,
    schedule: snapshots.schedule ?? '17 * * * *',
    token: snapshots.token ?? managementToken,
    cidr: snapshots.cidr ?? '0.0.0.0/0',
    image: snapshots.image ?? 'public.ecr.aws/aws-cli/aws-cli:2.36.44',
    serviceAccountAnnotations: snapshots.serviceAccountAnnotations ?? {},
  };
}

/** A kind that is not known stays as it is, for the rules to refuse. */
function monitoringSettings(monitoring: ConsulMonitoring): Required<ConsulMonitoring> {
  if (monitoring.kind === 'none') return monitoring;
  const { namespace = 'monitoring' } = monitoring;
  if (monitoring.kind === 'annotations') return { ...monitoring, namespace };
  const { interval = Duration.seconds(30), labels = {} } = monitoring;
  return { ...monitoring, namespace, interval, labels };
}
