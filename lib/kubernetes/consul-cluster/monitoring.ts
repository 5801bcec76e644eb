import type { Construct } from 'constructs';
import { HTTPS_PORT, serverName } from '../../planning/consul/index.js';
import { ServiceMonitor } from '../service-monitor/index.js';
import { tlsSecretName } from './certificate.js';
import { consulMetadata, podLabels } from './metadata.js';
import type { ConsulSettings } from './settings.js';

const PATH = '/v1/agent/metrics';

/** Asks every server by itself, through the headless Service: only that one is labelled as a part `server`. */
export function placeServiceMonitor(scope: Construct, settings: ConsulSettings): void {
  const { name, monitoring } = settings;
  if (monitoring.kind !== 'service-monitor') return;
  const { token, interval, labels } = monitoring;
  const metadata = consulMetadata(settings, 'server', name);
  new ServiceMonitor(scope, 'service-monitor', {
    metadata: { ...metadata, labels: { ...labels, ...metadata.labels } },
    spec: {
      selector: { matchLabels: podLabels(name, 'server') },
      endpoints: [
        {
          port: 'https',
          scheme: 'https',
          path: PATH,
          params: { format: ['prometheus'] },
          interval: `${interval}`,
          authorization: { credentials: token },
          tlsConfig: {
            ca: { secret: { name: tlsSecretName(name), key: 'ca.crt' } },
            serverName: serverName(settings),
          },
        },
      ],
    },
  });
}

/** Where metrics are read: in plain text only by a Prometheus that knows nothing but annotations. */
export function metricsPort({ monitoring, plainHttp }: ConsulSettings): {
  readonly scheme: 'http' | 'https';
  readonly port: number;
} {
  return plainHttp && monitoring.kind === 'annotations'
    ? { scheme: 'http', port: 8500 }
    : { scheme: 'https', port: HTTPS_PORT };
}

/** The annotations by which pods ask to be scraped. */
export function scrapeAnnotations(settings: ConsulSettings): Record<string, string> {
  if (settings.monitoring.kind !== 'annotations') return {};
  const { scheme, port } = metricsPort(settings);
  return {
    'prometheus.io/scrape': 'true',
    'prometheus.io/scheme': scheme,
    'prometheus.io/path': PATH,
    'prometheus.io/port': `${port}`,
  };
}
