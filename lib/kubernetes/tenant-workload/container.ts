import { k8s } from 'cdk8s-plus-27';
import type { PodTimes } from '../../planning/tenants/index.js';
import type { Cpu, Memory } from '../../planning/units/index.js';
import type { TenantWorkloadProps } from './workload-props.js';

/** The name of the app's container in every tenant. */
export const CONTAINER = 'ticket-seller';

export function containerOf(props: TenantWorkloadProps, times: PodTimes): k8s.Container {
  const { startupProbe, readinessProbe, livenessProbe } = probes(props.healthPath, times);
  return {
    name: CONTAINER,
    image: props.image,
    ports: [{ name: 'http', containerPort: props.port, protocol: 'TCP' }],
    envFrom: envFrom(props),
    resources: {
      requests: amounts(props.cpu, props.memory),
      limits: amounts(props.cpuLimit, props.memoryLimit),
    },
    startupProbe,
    readinessProbe,
    livenessProbe,
    lifecycle: preStop(props.preStopCommand),
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  };
}

/** The database's Secret comes last: where both have a key, the last one wins. */
function envFrom({
  config,
  name,
  databaseSecret,
  databaseEnvPrefix,
}: TenantWorkloadProps): k8s.EnvFromSource[] {
  return [
    ...(config === undefined ? [] : [{ configMapRef: { name } }]),
    { secretRef: { name: databaseSecret }, prefix: databaseEnvPrefix || undefined },
  ];
}

function amounts(cpu: Cpu, memory: Memory): Record<string, k8s.Quantity> {
  return { cpu: k8s.Quantity.fromString(`${cpu}`), memory: k8s.Quantity.fromString(`${memory}`) };
}

/**
 * Starting may take its time; once started, three missed answers take a pod out of the Service, and only a minute
 * without one restarts it: a pod that is slow because of a crowd must not be killed for it.
 */
function probes(
  path: string,
  { startupPeriodSeconds, startupFailureThreshold }: PodTimes,
): Pick<k8s.Container, 'startupProbe' | 'readinessProbe' | 'livenessProbe'> {
  const httpGet = { path, port: k8s.IntOrString.fromString('http') };
  return {
    startupProbe: {
      httpGet,
      periodSeconds: startupPeriodSeconds,
      failureThreshold: startupFailureThreshold,
      timeoutSeconds: 2,
    },
    readinessProbe: { httpGet, periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 2 },
    livenessProbe: { httpGet, periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 5 },
  };
}

function preStop(command: readonly string[]): k8s.Lifecycle | undefined {
  return command.length === 0 ? undefined : { preStop: { exec: { command: [...command] } } };
}
