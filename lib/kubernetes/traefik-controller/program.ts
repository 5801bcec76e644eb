import { reportsStatus, TRAEFIK, TRAEFIK_PORTS, traefikAccess } from '../../planning/ingress/index.js';
import type { IngressProgram } from '../ingress-shard/index.js';
import { containerOf } from './container.js';
import { identityOf } from './identity.js';
import { placeReadiness } from './readiness.js';
import type { TraefikSettings } from './settings.js';
import { placeCertificateConfig, volumesOf } from './volumes.js';

/** Traefik, where it differs from other programs. */
export function traefikProgram(settings: TraefikSettings): IngressProgram {
  const controller = identityOf(settings);
  return {
    name: TRAEFIK.name,
    controller,
    settings,
    access: traefikAccess(settings.shards.some(reportsStatus)),
    ports: TRAEFIK_PORTS,
    neighbourPorts: [TRAEFIK_PORTS.health],
    classController: () => TRAEFIK.classController,
    hasService: ({ kind }) => kind !== 'host-ports',
    pod: (shard) => ({
      fsGroup: TRAEFIK.user,
      containers: [containerOf(settings, shard)],
      volumes: volumesOf(settings, shard.ingressClass),
    }),
    placeOwn: (scope, { ingressClass }) => {
      if (settings.defaultTlsSecret !== undefined) placeCertificateConfig(scope, controller, ingressClass);
      placeReadiness(scope, controller, ingressClass);
    },
  };
}
