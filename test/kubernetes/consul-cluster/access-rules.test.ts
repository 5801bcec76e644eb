import { Duration } from '../../../lib/planning/units/index.js';
import { type Change, heldTo, LABEL, PINNED, SCHEDULE, SERVICE } from './held-to.js';

const ADDRESSES =
  'are no addresses of a service. Allowed: 1 to 100 different addresses of one family, none of them local or multicast. To mend: correct them, or give the hostname.';
const NETWORK =
  'is no network. Allowed: an IPv4 or IPv6 network such as 10.0.0.0/8 or fd00::/8. To mend: write an address and the length of its prefix; /32 is one IPv4 address.';
const snapshots = { destination: 's3://backups/consul' };
const exposure = { hostname: 'consul.example.com', cidrs: ['10.0.0.0/8'] };
const at = (addresses: readonly string[]): Change => ({
  externalServices: [{ name: 'mq', addresses, port: 1 }],
});
const token = { name: 'metrics', key: 'token' };

heldTo([
  [
    'monitoring.kind',
    [
      [
        { monitoring: { kind: 'push' } as never },
        '"push" is no kind that is known here. Allowed: service-monitor, annotations, none. To mend: use one of these.',
      ],
    ],
    [{ monitoring: { kind: 'annotations' } }, { monitoring: { kind: 'none' } }],
  ],
  [
    'clients[0].cidr',
    [[{ clients: [{ cidr: '10.0.0.0' }] }, `"10.0.0.0" ${NETWORK}`]],
    [{ clients: [{ cidr: '10.0.0.0/8' }] }],
  ],
  [
    'clients[1].namespace',
    [
      [
        { clients: [{ cidr: '10.0.0.0/8' }, { namespace: 'a.b' }] },
        `"a.b" is no name of a namespace. Allowed: ${LABEL}. To mend: correct the name.`,
      ],
    ],
    [{ clients: [{ namespace: 'a', podLabels: { app: 'a' } }] }],
  ],
  [
    'dns.clusterIp',
    [
      [
        { dns: { clusterIp: 'consul-dns' } },
        '"consul-dns" is no address. Allowed: an IPv4 address of the cluster\'s Service network that is free, such as 10.100.0.53. To mend: choose one in the first sixteenth of the network, from which no Service is given one by chance.',
      ],
    ],
    [{ dns: { clusterIp: '10.100.0.53' } }],
  ],
  [
    'exposure.hostname',
    [
      [
        { exposure: { ...exposure, hostname: 'https://consul' } },
        '"https://consul" is no host name. Allowed: a host name in lower case, with at least one dot, such as consul.paas-a.example.com. To mend: write it without scheme and port.',
      ],
    ],
    [{ exposure }],
  ],
  [
    'exposure.cidrs',
    [
      [
        { exposure: { ...exposure, cidrs: [] } },
        'nobody may call the load balancer. Allowed: at least one network. To mend: name the networks of the other side, or leave exposure out.',
      ],
    ],
    [{ exposure }],
  ],
  [
    'snapshots.destination',
    ['s3://backups', 's3://Backups/a', 's3://backups/a?b', 'backups/a'].map((destination) => [
      { snapshots: { destination } },
      `"${destination}" is no place in Amazon S3. Allowed: s3://, the name of a bucket and, behind "/", a folder for this cluster alone. To mend: correct it.`,
    ]),
    [{ snapshots }, { snapshots: { destination: 's3://backups/a/b/' } }],
  ],
  [
    'snapshots.keep',
    [0, 10_001, 1.5].map((keep) => [
      { snapshots: { ...snapshots, keep } },
      `${keep} is no number of snapshots to keep. Allowed: a whole number from 1 to 10000. To mend: use 168 for a week of hours.`,
    ]),
    [{ snapshots: { ...snapshots, keep: 1 } }, { snapshots: { ...snapshots, keep: 10_000 } }],
  ],
  [
    'snapshots.schedule',
    [[{ snapshots: { ...snapshots, schedule: '0 0 0 * * *' } }, `"0 0 0 * * *" ${SCHEDULE}`]],
    [{ snapshots: { ...snapshots, schedule: '0 * * * *' } }],
  ],
  [
    'snapshots.image',
    [[{ snapshots: { ...snapshots, image: 'aws' } }, `"aws" ${PINNED}`]],
    [{ snapshots: { ...snapshots, image: 'aws:1' } }],
  ],
  [
    'snapshots.cidr',
    [[{ snapshots: { ...snapshots, cidr: 's3' } }, `"s3" ${NETWORK}`]],
    [{ snapshots: { ...snapshots, cidr: '10.0.0.0/8' } }],
  ],
  [
    'externalServices[0].name',
    [
      [
        { externalServices: [{ name: 'consul', hostname: 'a.example.com' }] },
        'there is another Service named "consul". Allowed: a name that neither the cluster\'s own Services nor another service has. To mend: rename one of them.',
      ],
      [
        { externalServices: [{ name: '1', hostname: 'a.example.com' }] },
        `"1" is no name of a Service. Allowed: at most 63 lower-case letters, digits and "-", ${SERVICE}. To mend: correct the name.`,
      ],
    ],
    [{ externalServices: [{ name: 'a', hostname: 'a.example.com' }] }],
  ],
  [
    'externalServices[0].hostname',
    ['10.0.0.1', 'https://a'].map((hostname) => [
      { externalServices: [{ name: 'a', hostname }] },
      `"${hostname}" is no host name. Allowed: a host name in lower case. To mend: write it without scheme and port; give an address as addresses.`,
    ]),
    [{ externalServices: [{ name: 'a', hostname: 'payments.service.consul' }] }],
  ],
  [
    'externalServices[0].addresses',
    [[], ['10.0.0.1', 'fd00::1'], ['a'], ['127.0.0.1'], ['169.254.1.1'], ['10.0.0.1', '10.0.0.1']].map(
      (addresses) => [at(addresses), `${JSON.stringify(addresses)} ${ADDRESSES}`],
    ),
    [at(['10.0.0.1', '10.0.0.2']), at(['fd00::1'])],
  ],
  [
    'monitoring.interval',
    [
      [
        { monitoring: { kind: 'service-monitor', token, interval: Duration.millis(1500) } },
        'metrics cannot be read every 1s500ms. Allowed: whole seconds, at least 1s. To mend: round it up, or leave it out.',
      ],
    ],
    [{ monitoring: { kind: 'service-monitor', token, interval: Duration.seconds(1) } }],
  ],
]);
