import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { HTTP_PORT, MANAGEMENT_PORT } from '../../planning/auth-server/index.js';
import { ServiceMonitor } from '../service-monitor/index.js';
import { authMetadata, discoveryName, serverSelector } from './metadata.js';
import type { AuthServerSettings } from './settings.js';

const METRICS_PATH = '/metrics';

/** What leads to the servers: people's requests, and whoever looks at each of them by itself. */
export function placeServices(scope: Construct, settings: AuthServerSettings): void {
  const selector = serverSelector(settings);
  new k8s.KubeService(scope, 'service', {
    metadata: authMetadata(settings, 'server'),
    spec: { type: 'ClusterIP', selector, ports: [portOf('http', HTTP_PORT)] },
  });
  new k8s.KubeService(scope, 'discovery', {
    metadata: authMetadata(settings, 'discovery', discoveryName(settings.name)),
    // Metrics of a server that is not ready are those that say why.
    spec: {
      type: 'ClusterIP',
      clusterIp: 'None',
      publishNotReadyAddresses: true,
      selector,
      ports: [portOf('management', MANAGEMENT_PORT)],
    },
  });
  placeMonitor(scope, settings);
}

/** The annotations by which pods ask to be scraped. */
export function scrapeAnnotations({ monitoring }: AuthServerSettings): Record<string, string> | undefined {
  if (monitoring.kind !== 'annotations') return undefined;
  return {
    'prometheus.io/scrape': 'true',
    'prometheus.io/scheme': 'http',
    'prometheus.io/path': METRICS_PATH,
    'prometheus.io/port': `${MANAGEMENT_PORT}`,
  };
}

function placeMonitor(scope: Construct, settings: AuthServerSettings): void {
  const { monitoring, name } = settings;
  if (monitoring.kind !== 'service-monitor') return;
  const metadata = authMetadata(settings, 'server');
  new ServiceMonitor(scope, 'service-monitor', {
    metadata: { ...metadata, labels: { ...monitoring.labels, ...metadata.labels } },
    spec: {
      selector: {
        matchLabels: { ...serverSelector({ name }), 'app.kubernetes.io/component': 'discovery' },
      },
      endpoints: [{ port: 'management', path: METRICS_PATH, interval: `${monitoring.interval}` }],
    },
  });
}

function portOf(name: string, port: number): k8s.ServicePort {
  return { name, port, targetPort: k8s.IntOrString.fromString(name), protocol: 'TCP' };
}
