import type { NamespacePeer } from '../traffic/index.js';
import type { RouteFlavor } from './route-flavor.js';

/** From where requests come when nobody says it: the namespace and the label with which each controller is installed. */
export function ingressControllerOf(route: RouteFlavor): NamespacePeer {
  switch (route.kind) {
    case 'nginx':
      return controllerIn('nginx-ingress');
    case 'community':
      return controllerIn('ingress-nginx');
    case 'traefik':
      return controllerIn('traefik');
    case 'gateway':
      return { namespace: route.gateway.namespace };
  }
}

function controllerIn(namespace: string): NamespacePeer {
  return { namespace, podLabels: { 'app.kubernetes.io/name': namespace } };
}
