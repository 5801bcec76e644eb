import { type ControllerAccess, rule } from './access-rule.js';

/** Traefik reads by lists and watches alone. */
const READ = ['list', 'watch'];

/**
 * What Traefik asks the API server for when its only provider is that of Ingresses: from the calls in v3.7. Without nodes it
 * would wait for them for ever, though it uses none here. Its chart adds ConfigMaps, pods and namespaces, which are for
 * other providers. Every pod writes addresses, so there is no Lease.
 *
 * @param reportsStatus true where Ingresses are told their address
 */
export function traefikAccess(reportsStatus: boolean): ControllerAccess {
  return {
    cluster: [
      rule('', ['services', 'secrets', 'nodes'], READ),
      rule('discovery.k8s.io', ['endpointslices'], READ),
      rule('networking.k8s.io', ['ingresses', 'ingressclasses'], READ),
      ...(reportsStatus ? [rule('networking.k8s.io', ['ingresses/status'], ['update'])] : []),
    ],
    namespace: [],
  };
}
