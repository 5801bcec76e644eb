import { type AccessRule, type ControllerAccess, rule } from './access-rule.js';
import type { ControllerFlavor } from './controller-flavor.js';

const READ = ['get', 'list', 'watch'];

/**
 * What a controller asks the API server for, with the arguments that it is started with.
 *
 * @param leases by which pods agree on who writes the addresses of Ingresses; none where nobody does
 */
export function controllerAccess(flavor: ControllerFlavor, leases: readonly string[]): ControllerAccess {
  return flavor === 'f5' ? f5Access(leases) : communityAccess(leases);
}

/**
 * From the calls in v5.5.4. Less than upstream's: no Services are written and no StatefulSets and nodes read, which is for
 * NGINX Plus and for reports to F5; no resources of its own, which are turned off; configuration, leases and its own
 * pods' labels in its own namespace alone. Secrets are read in all: the controller can watch those of some namespaces
 * only where it watches nothing else in any other.
 */
function f5Access(leases: readonly string[]): ControllerAccess {
  return {
    cluster: [
      rule('', ['services', 'pods', 'secrets'], READ),
      rule('discovery.k8s.io', ['endpointslices'], READ),
      rule('networking.k8s.io', ['ingresses'], READ),
      rule('networking.k8s.io', ['ingressclasses'], ['get', 'list']),
      rule('', ['events'], ['create', 'patch', 'list']),
      ...statusRules(leases),
    ],
    namespace: [rule('', ['configmaps'], READ), rule('', ['pods'], ['update']), ...leaseRules(leases)],
  };
}

/** Upstream's own, without the webhook's. */
function communityAccess(leases: readonly string[]): ControllerAccess {
  return {
    cluster: [
      rule('', ['configmaps', 'endpoints', 'namespaces', 'nodes', 'pods', 'secrets'], ['list', 'watch']),
      rule('', ['nodes'], ['get']),
      rule('', ['services'], READ),
      rule('discovery.k8s.io', ['endpointslices'], READ),
      rule('networking.k8s.io', ['ingresses', 'ingressclasses'], READ),
      rule('', ['events'], ['create', 'patch']),
      ...statusRules(leases),
    ],
    namespace: [
      rule('', ['namespaces'], ['get']),
      rule('', ['configmaps', 'endpoints', 'pods', 'secrets'], READ),
      ...leaseRules(leases),
    ],
  };
}

function statusRules(leases: readonly string[]): AccessRule[] {
  return leases.length === 0 ? [] : [rule('networking.k8s.io', ['ingresses/status'], ['update'])];
}

/** A Lease that is not there yet cannot be named by the rule that lets it be made. */
function leaseRules(leases: readonly string[]): AccessRule[] {
  if (leases.length === 0) return [];
  return [
    { ...rule('coordination.k8s.io', ['leases'], ['get', 'update']), resourceNames: leases },
    rule('coordination.k8s.io', ['leases'], ['create']),
  ];
}
