import { TRAEFIK } from '../../planning/ingress/index.js';
import type { ControllerIdentity } from '../ingress-shard/index.js';
import type { TraefikSettings } from './settings.js';

/** Whose the objects of Traefik are; those of a class have its name as their instance. */
export function identityOf({ namespace, labels }: TraefikSettings): ControllerIdentity {
  return {
    name: TRAEFIK.name,
    namespace,
    labels: {
      'app.kubernetes.io/name': TRAEFIK.name,
      'app.kubernetes.io/instance': namespace,
      'app.kubernetes.io/part-of': 'platform',
      'app.kubernetes.io/component': 'ingress-controller',
      'app.kubernetes.io/managed-by': 'greenroom',
      ...labels,
    },
  };
}
