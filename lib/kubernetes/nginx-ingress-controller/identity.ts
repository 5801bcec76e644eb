import { controllerFacts } from '../../planning/ingress/index.js';
import type { ControllerIdentity } from '../ingress-shard/index.js';
import type { NginxControllerSettings } from './settings.js';

/** Whose the objects of NGINX are. */
export function identityOf({ flavor, namespace, labels }: NginxControllerSettings): ControllerIdentity {
  const { name } = controllerFacts(flavor);
  return {
    name,
    namespace,
    labels: {
      'app.kubernetes.io/name': name,
      'app.kubernetes.io/part-of': 'ticket-sales',
      'app.kubernetes.io/component': 'ingress-controller',
      'app.kubernetes.io/managed-by': 'greenroom',
      ...labels,
    },
  };
}
