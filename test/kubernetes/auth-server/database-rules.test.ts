import { type Change, RDS } from './auth-server-with.js';
import { heldTo, OBJECT } from './held-to.js';

const TOGETHER = { kind: 'together', cluster: 'paas-a' } as const;
const ALONE = { kind: 'alone' } as const;
const SHARED = {
  kind: 'shared',
  cluster: 'platform',
  clusterNamespace: 'databases',
  secretStore: { name: 'databases' },
} as const;
const outside: Change = { database: RDS, databaseUse: ALONE };
const unreached = (kind: string) =>
  `other Kubernetes clusters do not reach a database of the kind "${kind}": each would have users, sessions and signing keys of its own under one issuer. Allowed: 'together' only with a database of the kind 'rds' or 'external'. To mend: put the database outside, or let one cluster serve with { kind: 'alone' }.`;

heldTo([
  [
    'database.kind',
    [
      [
        { database: { kind: 'mysql' } as never },
        '"mysql" is no kind that is known here. Allowed: cluster, shared, rds, external. To mend: use one of these.',
      ],
    ],
    [outside],
  ],
  [
    'database.instances',
    [
      [
        { database: { kind: 'cluster', instances: 0 } },
        'a cluster cannot have 0 instances. Allowed: a whole number from 1 to 100. To mend: use 2 for one that survives the loss of a node.',
      ],
    ],
    [{ database: { kind: 'cluster', instances: 1 } }],
  ],
  [
    'database.envPrefix',
    [
      [
        { database: { kind: 'cluster', envPrefix: 'DB_' } },
        'Keycloak does not look for variables that begin with "DB_". Allowed: no envPrefix: Keycloak names its variables itself. To mend: leave it out.',
      ],
    ],
    [{ database: { kind: 'cluster' } }],
  ],
  [
    'databaseUse.kind',
    [
      [
        { databaseUse: { kind: 'both' } as never },
        '"both" is no kind that is known here. Allowed: alone, together. To mend: use one of these.',
      ],
      [{ databaseUse: TOGETHER }, unreached('cluster')],
      [{ database: SHARED, databaseUse: TOGETHER }, unreached('shared')],
    ],
    [
      { databaseUse: ALONE },
      outside,
      { database: RDS, databaseUse: TOGETHER },
      {
        database: { kind: 'external', secretName: 'db', egress: [{ cidr: '192.0.2.7/32', port: 5432 }] },
        databaseUse: TOGETHER,
      },
    ],
  ],
  [
    'databaseUse.cluster',
    ['', 'PaaS-A', 'ispn', 'a b'].map((cluster) => [
      { database: RDS, databaseUse: { kind: 'together', cluster } },
      `"${cluster}" is no name of a cluster. Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-", other than ispn, which stands for no name. To mend: use the name of the Kubernetes cluster, such as paas-a.`,
    ]),
    [{ database: RDS, databaseUse: TOGETHER }],
  ],
  [
    'databaseCa',
    [
      [
        { databaseCa: { configMap: 'ca' } },
        "the authority of the server's own cluster is known: CloudNativePG makes it. Allowed: databaseCa only with a database of the kind 'shared', 'rds' or 'external'. To mend: leave it out.",
      ],
    ],
    [{ ...outside, databaseCa: { configMap: 'ca' } }],
  ],
  [
    'databaseCa.configMap',
    [[{ ...outside, databaseCa: { configMap: 'A' } }, `"A" is no name of a ConfigMap. ${OBJECT}`]],
    [{ ...outside, databaseCa: { configMap: 'a' } }],
  ],
  [
    'databaseCa.key',
    ['a/b', '..', ''].map((key) => [
      { ...outside, databaseCa: { configMap: 'ca', key } },
      `"${key}" is no key of a ConfigMap. Allowed: at most 253 letters, digits, "-", "_" and ".". To mend: correct it, or leave it out for ca.crt.`,
    ]),
    [{ ...outside, databaseCa: { configMap: 'ca', key: 'eu-west-1.pem' } }],
  ],
  [
    'connections',
    [
      ...[9, 1001, 10.5].map((connections): [Change, string] => [
        { ...outside, connections },
        `${connections} is no number that can be had. Allowed: a whole number from 10 to 1000. To mend: leave it out for 30.`,
      ]),
      [
        { connections: 91 },
        '2 servers with 91 connections each ask for 182. Allowed: at most 180, as database.maxConnections is. To mend: raise database.maxConnections, or lower connections.',
      ],
      [
        { database: SHARED, replicas: 4 },
        '4 servers with 30 connections each ask for 120. Allowed: at most 100, as database.connectionLimit is. To mend: raise database.connectionLimit, or lower connections.',
      ],
    ],
    [
      { ...outside, connections: 10 },
      { ...outside, connections: 1000 },
      { connections: 90 },
      { database: SHARED, replicas: 3 },
      { database: { ...SHARED, pooler: 'pooler' }, replicas: 4 },
    ],
  ],
]);
