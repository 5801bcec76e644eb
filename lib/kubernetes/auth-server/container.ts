import { k8s } from 'cdk8s-plus-27';
import {
  HTTP_PORT,
  JGROUPS_PORTS,
  MANAGEMENT_PORT,
  type ServerTimes,
  serverTimes,
} from '../../planning/auth-server/index.js';
import type { Cpu, Memory } from '../../planning/units/index.js';
import { environment } from './environment.js';
import { filesOf } from './files.js';
import type { AuthServerSettings } from './settings.js';
import { filling, volumeMounts } from './writable.js';

const PORTS = [
  { name: 'http', port: HTTP_PORT },
  { name: 'management', port: MANAGEMENT_PORT },
  ...JGROUPS_PORTS,
];

export function serverContainer(settings: AuthServerSettings, databaseSecret: string): k8s.Container {
  const { image, optimized, realmImport } = settings;
  return {
    name: 'keycloak',
    image,
    args: [
      'start',
      ...(optimized ? ['--optimized'] : []),
      ...(realmImport === undefined ? [] : ['--import-realm']),
    ],
    env: environment(settings, databaseSecret),
    ports: PORTS.map(({ name, port }) => ({ name, containerPort: port, protocol: 'TCP' })),
    resources: resourcesOf(settings),
    ...probes(serverTimes(settings)),
    securityContext: SECURITY,
    volumeMounts: [
      ...volumeMounts(optimized),
      ...filesOf(settings).map(({ name, path }) => ({ name, mountPath: path, readOnly: true })),
    ],
  };
}

/** Copies what a build begins with, as the folder of the image cannot be written to. */
export function fillingContainer(settings: AuthServerSettings): k8s.Container {
  return {
    name: 'fill',
    image: settings.image,
    ...filling(),
    resources: resourcesOf(settings),
    securityContext: SECURITY,
  };
}

const SECURITY: k8s.SecurityContext = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

/**
 * A server is not ready while it does not reach the database, or has been cut off from the others; liveness asks for
 * neither, as a restart mends neither. https://www.keycloak.org/observability/health
 */
function probes({
  startupPeriodSeconds,
  startupFailureThreshold,
}: ServerTimes): Pick<k8s.Container, 'startupProbe' | 'readinessProbe' | 'livenessProbe'> {
  return {
    startupProbe: {
      httpGet: health('started'),
      periodSeconds: startupPeriodSeconds,
      failureThreshold: startupFailureThreshold,
      timeoutSeconds: 5,
    },
    readinessProbe: { httpGet: health('ready'), periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 5 },
    livenessProbe: { httpGet: health('live'), periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 5 },
  };
}

function health(check: string): k8s.HttpGetAction {
  return { path: `/health/${check}`, port: k8s.IntOrString.fromString('management') };
}

function resourcesOf({ cpu, memory, memoryLimit }: AuthServerSettings): k8s.ResourceRequirements {
  return {
    requests: { cpu: quantity(cpu), memory: quantity(memory) },
    limits: { memory: quantity(memoryLimit) },
  };
}

function quantity(amount: Cpu | Memory): k8s.Quantity {
  return k8s.Quantity.fromString(`${amount}`);
}
