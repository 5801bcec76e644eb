import { k8s } from 'cdk8s-plus-27';
import {
  CONTROLLER_USER,
  type ControllerFlavor,
  type ControllerTimes,
  controllerArgs,
  controllerFacts,
  controllerTimes,
  HEALTH_PATH,
  HOST_HEALTH_PORT,
  HTTP_PORT,
  HTTPS_PORT,
} from '../../planning/ingress/index.js';
import type { Cpu, Memory } from '../../planning/units/index.js';
import type { ControllerSettings, ShardSettings } from './settings.js';
import { volumeMounts } from './writable.js';

export function containerOf(settings: ControllerSettings, shard: ShardSettings): k8s.Container {
  const { flavor, image, cpu, memory, memoryLimit, defaultTlsSecret } = settings;
  const times = controllerTimes(settings);
  return {
    name: controllerFacts(flavor).name,
    image,
    args: controllerArgs(flavor, {
      ...shard,
      defaultTlsSecret,
      isMonitored: settings.monitoring.kind !== 'none',
      preStopSeconds: times.preStopSeconds,
    }),
    env: environment(flavor),
    ports: ports(settings, shard),
    resources: {
      requests: { cpu: quantity(cpu), memory: quantity(memory) },
      limits: { memory: quantity(memoryLimit) },
    },
    ...probes(flavor, times),
    lifecycle: preStop(flavor, times),
    securityContext: securityContext(true),
    volumeMounts: volumeMounts(flavor),
  };
}

/** As tight as NGINX bears; ports below 1024 are the one thing that it needs a right for. */
export function securityContext(bindsPorts: boolean): k8s.SecurityContext {
  return {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    runAsUser: CONTROLLER_USER,
    capabilities: { drop: ['ALL'], ...(bindsPorts && { add: ['NET_BIND_SERVICE'] }) },
  };
}

function environment(flavor: ControllerFlavor): k8s.EnvVar[] {
  return [
    { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
    { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    // An allocator that gives memory back, as upstream has it.
    ...(flavor === 'community' ? [{ name: 'LD_PRELOAD', value: '/usr/local/lib/libmimalloc.so' }] : []),
  ];
}

function ports({ flavor, monitoring }: ControllerSettings, { exposure }: ShardSettings): k8s.ContainerPort[] {
  const { healthPort, metricsPort } = controllerFacts(flavor);
  const onHost = exposure.kind === 'host-ports';
  const health = onHost ? (exposure.healthPort ?? HOST_HEALTH_PORT) : undefined;
  return [
    port('http', HTTP_PORT, onHost ? HTTP_PORT : undefined),
    port('https', HTTPS_PORT, onHost ? HTTPS_PORT : undefined),
    port('health', healthPort, health),
    ...(monitoring.kind !== 'none' && metricsPort !== healthPort ? [port('metrics', metricsPort)] : []),
  ];
}

function port(name: string, containerPort: number, hostPort?: number): k8s.ContainerPort {
  return { name, containerPort, protocol: 'TCP', ...(hostPort === undefined ? {} : { hostPort }) };
}

/**
 * A controller of F5 ends with its NGINX, so nothing else need end it. That of the community is restarted when NGINX
 * does not answer, but not before its first configuration is there: with thousands of routes that takes minutes.
 */
function probes(
  flavor: ControllerFlavor,
  { startupPeriodSeconds, startupFailureThreshold }: ControllerTimes,
): Pick<k8s.Container, 'startupProbe' | 'readinessProbe' | 'livenessProbe'> {
  const httpGet = { path: HEALTH_PATH, port: k8s.IntOrString.fromString('health') };
  if (flavor === 'f5') {
    return { readinessProbe: { httpGet, periodSeconds: 1, failureThreshold: 3, timeoutSeconds: 1 } };
  }
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

/**
 * NGINX closes its ports as soon as it is told to quit, so it is told when nobody comes any more. The community's
 * program tells the controller, which waits by itself and meanwhile says that it is not healthy.
 */
function preStop(flavor: ControllerFlavor, { preStopSeconds }: ControllerTimes): k8s.Lifecycle | undefined {
  if (flavor === 'community') return { preStop: { exec: { command: ['/wait-shutdown'] } } };
  return preStopSeconds === 0
    ? undefined
    : { preStop: { exec: { command: ['sleep', `${preStopSeconds}`] } } };
}

function quantity(amount: Cpu | Memory): k8s.Quantity {
  return k8s.Quantity.fromString(`${amount}`);
}
