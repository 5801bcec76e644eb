import type { DatabaseBackend } from '../tenant-database/index.js';
import type { RouteFlavor } from '../tenant-route/index.js';
import type { NamespacePeer } from '../traffic/index.js';

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

/** The database with its PodMonitor labelled for the Prometheus of the app, unless it says another one. */
export function monitoredDatabase(
  database: DatabaseBackend,
  prometheusLabels: Readonly<Record<string, string>>,
): DatabaseBackend {
  if (database.kind !== 'cluster') return database;
  const { monitoring = { kind: 'pod-monitor' } } = database;
  if (monitoring.kind !== 'pod-monitor') return database;
  return { ...database, monitoring: { ...monitoring, labels: monitoring.labels ?? prometheusLabels } };
}
