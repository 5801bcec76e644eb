import { k8s } from 'cdk8s-plus-27';
import {
  type ControllerTimes,
  HOST_HEALTH_PORT,
  HTTP_PORT,
  HTTPS_PORT,
  type IngressExposure,
  type PodPorts,
} from '../../planning/ingress/index.js';
import type { Cpu, Memory } from '../../planning/units/index.js';
import type { ControllerSettings } from './settings.js';

/** The namespace and the name that a controller's arguments refer to. */
export const POD_ENVIRONMENT: readonly k8s.EnvVar[] = [
  { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
  { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
];

/** As tight as a controller bears. */
export function securityContext(
  user: { readonly runAsUser: number; readonly runAsGroup?: number },
  rights: readonly string[] = [],
): k8s.SecurityContext {
  return {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    ...user,
    capabilities: { drop: ['ALL'], ...(rights.length > 0 && { add: [...rights] }) },
  };
}

/** What a pod asks for: no limit of processor time, which would hold back every request of its worst second. */
export function resourcesOf({ cpu, memory, memoryLimit }: ControllerSettings): k8s.ResourceRequirements {
  return {
    requests: { cpu: quantity(cpu), memory: quantity(memory) },
    limits: { memory: quantity(memoryLimit) },
  };
}

/** The ports of a container, and with host ports those of its node. */
export function containerPorts(
  { http, https, health, metrics }: PodPorts,
  exposure: IngressExposure,
  { kind }: ControllerSettings['monitoring'],
): k8s.ContainerPort[] {
  const onHost = exposure.kind === 'host-ports';
  const hostHealth = onHost ? (exposure.healthPort ?? HOST_HEALTH_PORT) : undefined;
  return [
    port('http', http, onHost ? HTTP_PORT : undefined),
    port('https', https, onHost ? HTTPS_PORT : undefined),
    port('health', health, hostHealth),
    ...(kind !== 'none' && metrics !== health ? [port('metrics', metrics)] : []),
  ];
}

export function port(name: string, containerPort: number, hostPort?: number): k8s.ContainerPort {
  return { name, containerPort, protocol: 'TCP', ...(hostPort === undefined ? {} : { hostPort }) };
}

/**
 * A container is restarted when it does not answer, but not before it has all routes for the first time: with thousands
 * of them that takes a while.
 */
export function probesOf(
  path: string,
  { startupPeriodSeconds, startupFailureThreshold }: ControllerTimes,
  startupPort = 'health',
): Pick<k8s.Container, 'startupProbe' | 'readinessProbe' | 'livenessProbe'> {
  const httpGet = { path, port: k8s.IntOrString.fromString('health') };
  return {
    startupProbe: {
      httpGet: { path, port: k8s.IntOrString.fromString(startupPort) },
      periodSeconds: startupPeriodSeconds,
      failureThreshold: startupFailureThreshold,
      timeoutSeconds: 2,
    },
    readinessProbe: { httpGet, periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 2 },
    livenessProbe: { httpGet, periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 5 },
  };
}

function quantity(amount: Cpu | Memory): k8s.Quantity {
  return k8s.Quantity.fromString(`${amount}`);
}
