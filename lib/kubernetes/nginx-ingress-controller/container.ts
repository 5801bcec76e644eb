import { k8s } from 'cdk8s-plus-27';
import {
  CONTROLLER_USER,
  type ControllerFlavor,
  type ControllerTimes,
  controllerArgs,
  controllerFacts,
  controllerTimes,
  HEALTH_PATH,
  nginxPorts,
} from '../../planning/ingress/index.js';
import {
  containerPorts,
  POD_ENVIRONMENT,
  probesOf,
  resourcesOf,
  type ShardSettings,
  securityContext,
} from '../ingress-shard/index.js';
import type { NginxControllerSettings } from './settings.js';
import { filling, volumeMounts } from './writable.js';

const USER = { runAsUser: CONTROLLER_USER };

export function containerOf(settings: NginxControllerSettings, shard: ShardSettings): k8s.Container {
  const { flavor, image, defaultTlsSecret, monitoring } = settings;
  const times = controllerTimes(settings);
  return {
    name: controllerFacts(flavor).name,
    image,
    args: controllerArgs(flavor, {
      ...shard,
      defaultTlsSecret,
      isMonitored: monitoring.kind !== 'none',
      preStopSeconds: times.preStopSeconds,
    }),
    env: environment(flavor),
    ports: containerPorts(nginxPorts(flavor), shard.exposure, monitoring),
    resources: resourcesOf(settings),
    ...probes(flavor, times),
    lifecycle: preStop(flavor, times),
    // Ports below 1024 are the one thing that NGINX needs a right for.
    securityContext: securityContext(USER, ['NET_BIND_SERVICE']),
    volumeMounts: volumeMounts(flavor),
  };
}

/** What fills the folders that NGINX writes to, before it starts. */
export function fillingContainer({ flavor, ...settings }: NginxControllerSettings): k8s.Container {
  return {
    name: 'fill',
    image: settings.image,
    ...filling(flavor),
    resources: resourcesOf(settings),
    securityContext: securityContext(USER),
  };
}

function environment(flavor: ControllerFlavor): k8s.EnvVar[] {
  return [
    ...POD_ENVIRONMENT,
    // An allocator that gives memory back, as upstream has it.
    ...(flavor === 'community' ? [{ name: 'LD_PRELOAD', value: '/usr/local/lib/libmimalloc.so' }] : []),
  ];
}

/** A controller of F5 ends with its NGINX, so nothing else need end it. */
function probes(
  flavor: ControllerFlavor,
  times: ControllerTimes,
): Pick<k8s.Container, 'startupProbe' | 'readinessProbe' | 'livenessProbe'> {
  if (flavor === 'community') return probesOf(HEALTH_PATH, times);
  const httpGet = { path: HEALTH_PATH, port: k8s.IntOrString.fromString('health') };
  return { readinessProbe: { httpGet, periodSeconds: 1, failureThreshold: 3, timeoutSeconds: 1 } };
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
