import { DEFAULT_IMAGE } from '../../planning/auth-server/index.js';
import { Cpu, Duration, Memory } from '../../planning/units/index.js';
import { ingressControllerOf } from '../tenant-route/index.js';
import { DEFAULT_DNS_CIDRS } from '../traffic/index.js';
import type { AuthMonitoring, DatabaseCa } from './auth-server-parts.js';
import type { AuthServerProps } from './auth-server-props.js';
import { certificateUse } from './certificate-use.js';

type Optional =
  | 'adminHost'
  | 'previousImage'
  | 'tlsSecretName'
  | 'adminTlsSecretName'
  | 'bootstrapAdminSecret'
  | 'realmImport'
  | 'nodePool'
  | 'priorityClass';

/** The props with every default filled in. */
export type AuthServerSettings = Required<Omit<AuthServerProps, Optional | 'databaseCa' | 'monitoring'>> &
  Pick<AuthServerProps, Optional> & {
    readonly databaseCa?: Required<DatabaseCa>;
    readonly monitoring: Required<AuthMonitoring>;
  };

/** The kinds of the unions must be known. */
export function authServerSettings(props: AuthServerProps): AuthServerSettings {
  const { route, adminRoute = route, image = DEFAULT_IMAGE } = props;
  const { ingressController = ingressControllerOf(route) } = props;
  return {
    ...props,
    namespace: props.namespace ?? 'keycloak',
    name: props.name ?? 'keycloak',
    replicas: props.replicas ?? 2,
    image,
    optimized: props.optimized ?? false,
    features: props.features ?? [],
    databaseUse: props.databaseUse ?? { kind: 'alone' },
    databaseCa: props.databaseCa && { key: 'ca.crt', ...props.databaseCa },
    connections: props.connections ?? 30,
    adminRoute,
    adminTlsSecretName:
      props.adminTlsSecretName ?? (certificateUse(adminRoute) === 'none' ? undefined : props.tlsSecretName),
    routeAnnotations: props.routeAnnotations ?? {},
    cpu: props.cpu ?? Cpu.milli(1000),
    memory: props.memory ?? Memory.mebibytes(1280),
    memoryLimit: props.memoryLimit ?? Memory.gibibytes(2),
    maxQueuedRequests: props.maxQueuedRequests ?? 1000,
    startupTime: props.startupTime ?? Duration.minutes(10),
    shutdownDelay: props.shutdownDelay ?? Duration.seconds(15),
    shutdownTimeout: props.shutdownTimeout ?? Duration.seconds(30),
    ingressController,
    adminIngressController:
      props.adminIngressController ??
      (adminRoute === route ? ingressController : ingressControllerOf(adminRoute)),
    metricsScraper: props.metricsScraper ?? { namespace: 'monitoring' },
    allowEgress: props.allowEgress ?? [],
    dnsCidrs: props.dnsCidrs ?? DEFAULT_DNS_CIDRS,
    monitoring: monitoringSettings(props.monitoring ?? { kind: 'service-monitor' }),
    options: props.options ?? {},
    labels: props.labels ?? {},
  };
}

function monitoringSettings(monitoring: AuthMonitoring): Required<AuthMonitoring> {
  if (monitoring.kind !== 'service-monitor') return monitoring;
  const { interval = Duration.seconds(30), labels = {} } = monitoring;
  return { kind: 'service-monitor', interval, labels };
}
