import type { DatabaseBackend } from '../../../lib/kubernetes/tenant-database/index.js';
import type { RouteFlavor } from '../../../lib/kubernetes/tenant-route/index.js';
import { DEFAULT_TELEMETRY, type Telemetry } from '../../../lib/kubernetes/tenant-telemetry/index.js';
import type { TicketTenantProps } from '../../../lib/kubernetes/ticket-tenant/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { heldTo } from './held-to.js';

const REQUESTS = { name: 'http_requests_total', statusLabel: 'code', errorRatio: 0.05 };
const LABELS =
  'Allowed: keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and ".". To mend: use labels that the objects have.';
const NAMESPACE =
  'Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name.';

function telemetry(change: object): Partial<TicketTenantProps> {
  return { telemetry: { ...DEFAULT_TELEMETRY, ...change } as Telemetry };
}

heldTo([
  [
    'telemetry.kind',
    [
      [
        { telemetry: { kind: 'statsd' } as unknown as Telemetry },
        '"statsd" is no kind that is known here. Allowed: service-monitor, annotations. To mend: use one of these.',
      ],
    ],
    [telemetry({ kind: 'annotations' })],
  ],
  [
    'route.kind',
    [
      [
        { route: { kind: 'haproxy' } as unknown as RouteFlavor },
        '"haproxy" is no kind that is known here. Allowed: nginx, gateway, community, traefik. To mend: use one of these.',
      ],
    ],
    [{ route: { kind: 'traefik' } }],
  ],
  [
    'database.kind',
    [
      [
        { database: { kind: 'mysql' } as unknown as DatabaseBackend },
        '"mysql" is no kind that is known here. Allowed: cluster, shared, rds, external. To mend: use one of these.',
      ],
    ],
    [{ database: { kind: 'cluster' } }],
  ],
  [
    'dnsCidrs[1]',
    [
      [
        { dnsCidrs: ['169.254.20.10/32', '10.96.0.10'] },
        '"10.96.0.10" is no network. Allowed: an IPv4 or IPv6 network such as 10.0.0.0/8 or fd00::/8. To mend: write an address and the length of its prefix; /32 is one IPv4 address.',
      ],
    ],
    [{ dnsCidrs: [] }, { dnsCidrs: ['169.254.20.10/32', '10.96.0.10/32'] }],
  ],
  [
    'telemetry.interval',
    [
      [
        telemetry({ interval: Duration.millis(500) }),
        'metrics cannot be scraped every 500ms. Allowed: whole seconds, at least 1s. To mend: round it up.',
      ],
      [
        telemetry({ interval: Duration.seconds(0) }),
        'metrics cannot be scraped every 0s. Allowed: whole seconds, at least 1s. To mend: round it up.',
      ],
    ],
    [telemetry({ interval: Duration.seconds(1) })],
  ],
  [
    'telemetry.prometheusLabels',
    [
      [telemetry({ prometheusLabels: { release: 'a b' } }), `{"release":"a b"} are no labels. ${LABELS}`],
      [
        telemetry({ prometheusLabels: { 'greenroom.dev/tenant': 'other' } }),
        '{"greenroom.dev/tenant":"other"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: let the Prometheus select by another label.',
      ],
    ],
    [telemetry({ prometheusLabels: { release: 'a' } })],
  ],
  [
    'telemetry.alerts.name',
    [
      [
        telemetry({ alerts: { ...REQUESTS, name: 'http-requests' } }),
        '"http-requests" is no name of a metric. Allowed: letters, digits, "_" and ":", not beginning with a digit. To mend: use the name of the app\'s counter of requests.',
      ],
    ],
    [telemetry({ alerts: { ...REQUESTS, name: 'shop:requests_2' } })],
  ],
  [
    'telemetry.alerts.statusLabel',
    [
      [
        telemetry({ alerts: { ...REQUESTS, statusLabel: 'http.status' } }),
        '"http.status" is no label of a metric. Allowed: letters, digits and "_", not beginning with a digit. To mend: use the label in which the counter has the HTTP status.',
      ],
    ],
    [telemetry({ alerts: { ...REQUESTS, statusLabel: 'status' } })],
  ],
  [
    'telemetry.alerts.errorRatio',
    [
      [
        telemetry({ alerts: { ...REQUESTS, errorRatio: 5 } }),
        '5 is no share of all responses. Allowed: a number above 0 and below 1. To mend: write 0.05 for five per cent.',
      ],
      [
        telemetry({ alerts: { ...REQUESTS, errorRatio: 0 } }),
        '0 is no share of all responses. Allowed: a number above 0 and below 1. To mend: write 0.05 for five per cent.',
      ],
    ],
    [
      telemetry({ alerts: { ...REQUESTS, errorRatio: 0.001 } }),
      telemetry({ alerts: { ...REQUESTS, errorRatio: 0.999 } }),
    ],
  ],
  [
    'ingressController.namespace',
    [[{ ingressController: { namespace: '' } }, `"" is no name of a namespace. ${NAMESPACE}`]],
    [{ ingressController: { namespace: 'a' } }],
  ],
  [
    'ingressController.podLabels',
    [
      [
        { ingressController: { namespace: 'a', podLabels: { 'a b': '' } } },
        `{"a b":""} are no labels. ${LABELS}`,
      ],
    ],
    [{ ingressController: { namespace: 'a', podLabels: {} } }],
  ],
  [
    'metricsScraper.namespace',
    [[{ metricsScraper: { namespace: 'A' } }, `"A" is no name of a namespace. ${NAMESPACE}`]],
    [{ metricsScraper: { namespace: '1' } }],
  ],
  [
    'allowEgress[0].cidr',
    [
      [
        { allowEgress: [{ cidr: '10.0.0.1', ports: [{ port: 443 }] }] },
        '"10.0.0.1" is no network. Allowed: an IPv4 or IPv6 network such as 10.0.0.0/8 or fd00::/8. To mend: write an address and the length of its prefix; /32 is one IPv4 address.',
      ],
    ],
    [{ allowEgress: [{ cidr: '10.0.0.1/32', ports: [{ port: 443 }] }] }],
  ],
  [
    'allowEgress[0].ports',
    [
      [
        { allowEgress: [{ cidr: '10.0.0.0/8', ports: [] }] },
        'there is no port, which would mean every port. Allowed: one port or more. To mend: list the ports that the app calls.',
      ],
    ],
    [{ allowEgress: [] }],
  ],
  [
    'allowEgress[1].ports[1].port',
    [
      [
        {
          allowEgress: [
            { cidr: '10.0.0.0/8', ports: [{ port: 443 }] },
            { namespace: 'queue', ports: [{ port: 6379 }, { port: 70_000 }] },
          ],
        },
        '70000 is no port. Allowed: a whole number from 1 to 65535. To mend: say which port the app calls.',
      ],
    ],
    [{ allowEgress: [{ namespace: 'queue', ports: [{ port: 65_535 }] }] }],
  ],
  [
    'allowEgress[0].namespace',
    [
      [
        { allowEgress: [{ namespace: 'a.b', ports: [{ port: 443 }] }] },
        `"a.b" is no name of a namespace. ${NAMESPACE}`,
      ],
    ],
    [{ allowEgress: [{ namespace: 'a-b', ports: [{ port: 443 }] }] }],
  ],
]);
