import type { k8s } from 'cdk8s-plus-27';
import {
  controllerTimes,
  goMemoryLimit,
  PING_PATH,
  TRAEFIK,
  TRAEFIK_PORTS,
  TRAEFIK_READY_PORT,
  traefikArgs,
} from '../../planning/ingress/index.js';
import {
  containerPorts,
  POD_ENVIRONMENT,
  port,
  probesOf,
  resourcesOf,
  type ShardSettings,
  securityContext,
} from '../ingress-shard/index.js';
import type { TraefikSettings } from './settings.js';
import { volumeMounts } from './volumes.js';

const READY = 'ready';

/** Traefik waits by itself when it is told to stop, and says no meanwhile: nothing need be done before. */
export function containerOf(settings: TraefikSettings, shard: ShardSettings): k8s.Container {
  const { image, memoryLimit, monitoring, workerShutdownTimeout } = settings;
  const times = controllerTimes(settings);
  return {
    name: TRAEFIK.name,
    image,
    args: traefikArgs({
      ...settings,
      ...shard,
      isMonitored: monitoring.kind !== 'none',
      preStopSeconds: times.preStopSeconds,
      shutdownSeconds: workerShutdownTimeout.toSeconds(),
    }),
    env: [...POD_ENVIRONMENT, { name: 'GOMEMLIMIT', value: goMemoryLimit(memoryLimit) }],
    ports: [...containerPorts(TRAEFIK_PORTS, shard.exposure, monitoring), port(READY, TRAEFIK_READY_PORT)],
    resources: resourcesOf(settings),
    ...probesOf(PING_PATH, times, READY),
    securityContext: securityContext({ runAsUser: TRAEFIK.user, runAsGroup: TRAEFIK.user }),
    volumeMounts: volumeMounts(settings),
  };
}
