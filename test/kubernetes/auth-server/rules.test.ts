import { expect, it } from 'vitest';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { type Change, refusalOf } from './auth-server-with.js';
import { heldTo, LABEL, NETWORK, OBJECT, PINNED } from './held-to.js';

const TRUSTED = "To mend: list the networks of the ingress controllers' pods, such as the VPC's.";
const SHARING =
  "Allowed: other features. To mend: leave it out, and give databaseUse: { kind: 'together', cluster: ... }.";
const LEAST = 'a server cannot live on';

heldTo([
  [
    'name',
    ['Keycloak', '1keycloak', 'a'.repeat(41), 'a-'].map((name) => [
      { name },
      `"${name}" is no name of an auth server. Allowed: at most 40 lower-case letters, digits and "-", beginning with a letter, not ending with "-". To mend: correct the name, or leave it out for keycloak.`,
    ]),
    [{ name: 'a'.repeat(40) }],
  ],
  [
    'replicas',
    [-1, 51, 1.5].map((replicas) => [
      { replicas, connections: 10, database: { kind: 'cluster', maxConnections: 1000 } },
      `${replicas} is no number that can be had. Allowed: a whole number from 0 to 50. To mend: use 2 for one that survives the loss of a node.`,
    ]),
    [{ replicas: 0 }, { replicas: 50, connections: 10, database: { kind: 'cluster', maxConnections: 520 } }],
  ],
  ['image', [[{ image: 'keycloak' }, `"keycloak" ${PINNED}`]], [{ image: 'keycloak:26.8.0' }]],
  [
    'previousImage',
    [[{ previousImage: 'keycloak:latest' }, `"keycloak:latest" ${PINNED}`]],
    [{ previousImage: 'keycloak:26.7.5' }],
  ],
  [
    'optimized',
    [
      [
        { optimized: true },
        'quay.io/keycloak/keycloak:26.8.0 was built for no database, and does not start without a build. Allowed: true only for an image of your own. To mend: build one with kc.sh build, or leave optimized out.',
      ],
    ],
    [{ optimized: true, image: 'registry.example.com/keycloak:26.8.0' }, { optimized: false }],
  ],
  [
    'cpu',
    [[{ cpu: Cpu.milli(0) }, `${LEAST} 0. Allowed: at least 1m. To mend: raise it, or leave cpu out.`]],
    [{ cpu: Cpu.milli(1) }],
  ],
  [
    'memory',
    [
      [
        { memory: Memory.mebibytes(0) },
        `${LEAST} 0. Allowed: at least 1Ki. To mend: raise it, or leave memory out.`,
      ],
    ],
    [{ memory: Memory.mebibytes(1) }],
  ],
  [
    'memoryLimit',
    [
      [
        { memory: Memory.mebibytes(500), memoryLimit: Memory.mebibytes(749) },
        `${LEAST} 749Mi. Allowed: at least 750Mi. To mend: raise it, or leave memoryLimit out.`,
      ],
      [
        { memory: Memory.gibibytes(3) },
        'the limit 2Gi is less than the 3Gi that a pod requests. Allowed: at least 3Gi. To mend: raise memoryLimit, lower memory, or leave memoryLimit out.',
      ],
    ],
    [{ memory: Memory.mebibytes(750), memoryLimit: Memory.mebibytes(750) }],
  ],
  [
    'maxQueuedRequests',
    [0, 100_001].map((maxQueuedRequests) => [
      { maxQueuedRequests },
      `${maxQueuedRequests} is no number that can be had. Allowed: a whole number from 1 to 100000. To mend: leave it out for 1000.`,
    ]),
    [{ maxQueuedRequests: 1 }, { maxQueuedRequests: 100_000 }],
  ],
  ...(['startupTime', 'shutdownDelay', 'shutdownTimeout'] as const).map(
    (field) =>
      [
        field,
        ['0s', '1s500ms'].map((text): [Change, string] => [
          { [field]: Duration.parse(text) },
          `a pod cannot be given ${text}. Allowed: whole seconds, at least 1s. To mend: round it up.`,
        ]),
        [{ [field]: Duration.seconds(1) }],
      ] as const,
  ),
  [
    'priorityClass',
    [[{ priorityClass: 'A' }, `"A" is no name of a PriorityClass. ${OBJECT}`]],
    [{ priorityClass: 'a' }],
  ],
  [
    'nodePool.name',
    [
      [
        { nodePool: { name: 'a b' } },
        '"a b" is no value of a label. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: use the value that the nodes of the pool are labelled with.',
      ],
    ],
    [{ nodePool: { name: 'system' } }],
  ],
  [
    'options.JAVA_OPTS',
    [
      [
        { options: { JAVA_OPTS: '-Xmx1g' } },
        'Keycloak has no option of that name. Allowed: KC_ and upper-case letters, digits and "_", such as KC_LOG_LEVEL. To mend: write the name that the option has as an environment variable.',
      ],
    ],
    [{ options: { KC_LOG_LEVEL: 'info' } }],
  ],
  [
    'options.KC_VAULT_PASSWORD',
    [
      [
        { options: { KC_VAULT_PASSWORD: 'x' } },
        'whoever reads the manifest would read the secret. Allowed: options that hold no secret. To mend: put it into a file of the vault of Keycloak, or into the realm.',
      ],
    ],
    [{ options: { KC_VAULT: 'file' } }],
  ],
  [
    'options.KC_HOSTNAME',
    [
      [
        { options: { KC_HOSTNAME: 'a' } },
        'the option is decided by the other props, which would no longer tell the truth. Allowed: options that no prop decides. To mend: leave it out, and change the prop.',
      ],
    ],
    [{ options: { KC_HOSTNAME_DEBUG: 'true' } }],
  ],
  [
    'options.KC_FEATURES_DISABLED',
    [
      [
        { options: { KC_FEATURES_DISABLED: 'persistent-user-sessions' } },
        'all people would be logged out with the pods, and with every change of the cluster. Allowed: persistent-user-sessions on. To mend: take it out of the list.',
      ],
    ],
    [{ options: { KC_FEATURES_DISABLED: 'impersonation' } }],
  ],
  [
    'features[0]',
    [
      [
        { features: ['a,b'] },
        '"a,b" is no feature of Keycloak. Allowed: lower-case letters, digits and "-", and a version such as ":v1". To mend: write one feature in each item.',
      ],
      ...['stateless', 'multi-site:v1', 'clusterless'].map((feature): [Change, string] => [
        { features: [feature] },
        `whether "${feature}" is on follows from who works on the database. ${SHARING}`,
      ]),
    ],
    [{ features: ['oid4vc-vci', 'token-exchange:v1'] }],
  ],
  [
    'bootstrapAdminSecret',
    [[{ bootstrapAdminSecret: 'A' }, `"A" is no name of a Secret. ${OBJECT}`]],
    [{ bootstrapAdminSecret: 'a' }],
  ],
  [
    'realmImport.name',
    [
      [{ realmImport: { kind: 'secret', name: 'A' } }, `"A" is no name of a Secret. ${OBJECT}`],
      [{ realmImport: { kind: 'config-map', name: 'A' } }, `"A" is no name of a ConfigMap. ${OBJECT}`],
    ],
    [{ realmImport: { kind: 'secret', name: 'a' } }],
  ],
  [
    'realmImport.kind',
    [
      [
        { realmImport: { kind: 'file', name: 'a' } as never },
        '"file" is no kind that is known here. Allowed: secret, config-map. To mend: use one of these.',
      ],
    ],
    [{ realmImport: { kind: 'config-map', name: 'a' } }],
  ],
  [
    'trustedProxies',
    [
      [
        { trustedProxies: [] },
        `no network is listed, and Keycloak would believe everybody about the address of a client. Allowed: one network or more. ${TRUSTED}`,
      ],
    ],
    [{ trustedProxies: ['10.0.0.0/8', 'fd00::/8'] }],
  ],
  [
    'trustedProxies[0]',
    [
      [{ trustedProxies: ['10.0.0.0'] }, `"10.0.0.0" ${NETWORK}`],
      [
        { trustedProxies: ['0.0.0.0/0'] },
        `0.0.0.0/0 has strangers in it, who could pretend to be any client. Allowed: networks with a prefix of at least 8. ${TRUSTED}`,
      ],
      [
        { trustedProxies: ['10.0.0.0/7'] },
        `10.0.0.0/7 has strangers in it, who could pretend to be any client. Allowed: networks with a prefix of at least 8. ${TRUSTED}`,
      ],
    ],
    [{ trustedProxies: ['10.0.0.0/8'] }],
  ],
  ...(['ingressController', 'metricsScraper'] as const).map(
    (field) =>
      [
        `${field}.namespace`,
        [
          [
            { [field]: { namespace: 'a.b' } },
            `"a.b" is no name of a namespace. Allowed: ${LABEL}. To mend: correct the name.`,
          ],
        ] as const,
        [{ [field]: { namespace: 'a', podLabels: { app: 'a' } } }],
      ] as const,
  ),
  [
    'adminIngressController.namespace',
    [
      [
        { adminHost: 'admin.example.com', adminIngressController: { namespace: 'a.b' } },
        `"a.b" is no name of a namespace. Allowed: ${LABEL}. To mend: correct the name.`,
      ],
    ],
    [{ adminHost: 'admin.example.com', adminIngressController: { namespace: 'a' } }],
  ],
  [
    'allowEgress[0].ports',
    [
      [
        { allowEgress: [{ cidr: '192.0.2.25/32', ports: [] }] },
        'there is no port, which would mean every port. Allowed: one port or more. To mend: list the ports that the servers call.',
      ],
    ],
    [{ allowEgress: [{ cidr: '192.0.2.25/32', ports: [{ port: 587 }] }] }],
  ],
  [
    'dnsCidrs[0]',
    [[{ dnsCidrs: ['dns'] }, `"dns" ${NETWORK}`]],
    [{ dnsCidrs: [] }, { dnsCidrs: ['10.0.0.0/8'] }],
  ],
  [
    'monitoring.kind',
    [
      [
        { monitoring: { kind: 'push' } as never },
        '"push" is no kind that is known here. Allowed: service-monitor, annotations, none. To mend: use one of these.',
      ],
    ],
    [{ monitoring: { kind: 'annotations' } }],
  ],
  [
    'monitoring.interval',
    ['0s', '500ms'].map((text) => [
      { monitoring: { kind: 'service-monitor', interval: Duration.parse(text) } },
      `metrics cannot be scraped every ${text}. Allowed: whole seconds, at least 1s. To mend: round it up.`,
    ]),
    [{ monitoring: { kind: 'service-monitor', interval: Duration.seconds(1) } }],
  ],
  [
    'monitoring.labels',
    [
      [
        { monitoring: { kind: 'service-monitor', labels: { 'greenroom.dev/a': 'b' } } },
        '{"greenroom.dev/a":"b"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: let the Prometheus select by another label.',
      ],
    ],
    [{ monitoring: { kind: 'service-monitor', labels: { release: 'prometheus' } } }],
  ],
  [
    'labels',
    [
      [
        { labels: { 'app.kubernetes.io/name': 'a' } },
        '{"app.kubernetes.io/name":"a"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: use a domain of your own.',
      ],
    ],
    [{ labels: { 'example.com/team': 'login' } }],
  ],
]);

it('everything that is wrong is told at once', () => {
  const fields = refusalOf({ host: 'login', replicas: -1, trustedProxies: [], options: { KC_DB: 'mysql' } })
    .split('\n')
    .map((line) => line.split(':')[0]);
  expect(fields).toEqual(['host', 'replicas', 'options.KC_DB', 'trustedProxies']);
});

it('a mistake that both hosts have in common is told once', () => {
  const change: Change = { adminHost: 'admin.example.com', route: { kind: 'nginx', ingressClass: 'A' } };
  expect(refusalOf({ ...change, tlsSecretName: 'B' })).toBe(
    [
      `route.ingressClass: "A" is no name of an IngressClass. ${OBJECT}`,
      `tlsSecretName: "B" is no name of a Secret. ${OBJECT}`,
    ].join('\n'),
  );
});

it('a namespace must do for its database, too', () => {
  const namespace = 'a'.repeat(48);
  expect(refusalOf({ namespace })).toBe(
    `namespace: "db-${namespace}" is no name of a database cluster. Allowed: a tenant's name of at most 47 lower-case letters, digits and "-", not ending with "-". To mend: shorten the name of the tenant.`,
  );
  expect(refusalOf({ namespace: 'a'.repeat(47) })).toBe('nothing is wrong');
});

it('a namespace that is none is told once', () => {
  expect(refusalOf({ namespace: 'Login' })).toBe(
    `namespace: "Login" is no name of a namespace. Allowed: ${LABEL}. To mend: correct the name.`,
  );
});
