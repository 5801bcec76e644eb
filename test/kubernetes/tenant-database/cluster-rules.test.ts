import { describe, expect, it } from 'vitest';
import type { DatabaseBackend } from '../../../lib/kubernetes/tenant-database/index.js';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';
import { CLUSTER, refusalOf } from './database-with.js';
import {
  CONNECTIONS,
  clusterWith,
  IDENTIFIER,
  NAMESPACE,
  NETWORK,
  OBJECT,
  refuses,
  takes,
} from './refusals.js';

refuses([
  ...[0, -1, 1.5, 101, Number.MAX_SAFE_INTEGER, Number.NaN].map(
    (instances) =>
      [
        'backend.instances',
        clusterWith({ instances }),
        `a cluster cannot have ${instances} instances. Allowed: a whole number from 1 to 100. To mend: use 2 for one that survives the loss of a node.`,
      ] as const,
  ),
  [
    'backend.storage',
    clusterWith({ storage: Memory.mebibytes(1023) }),
    'an instance cannot live on 1023Mi. Allowed: at least 1Gi. To mend: raise it, or leave storage out.',
  ],
  [
    'backend.cpu',
    clusterWith({ cpu: Cpu.milli(99) }),
    'an instance cannot live on 99m. Allowed: at least 100m. To mend: raise it, or leave cpu out.',
  ],
  [
    'backend.memory',
    clusterWith({ memory: Memory.mebibytes(511) }),
    'an instance cannot live on 511Mi. Allowed: at least 512Mi. To mend: raise it, or leave memory out.',
  ],
  [
    'backend.storage',
    clusterWith({ storage: Memory.parse('65Ti') }),
    'no instance gets 65Ti. Allowed: at most 64Ti. To mend: correct the unit, or leave storage out.',
  ],
  [
    'backend.cpu',
    clusterWith({ cpu: Cpu.milli(1_000_001) }),
    'no instance gets 1000001m. Allowed: at most 1000. To mend: correct the unit, or leave cpu out.',
  ],
  [
    'backend.memory',
    clusterWith({ memory: Memory.parse('17Ti') }),
    'no instance gets 17Ti. Allowed: at most 16Ti. To mend: correct the unit, or leave memory out.',
  ],
  [
    'backend.kind',
    { kind: 'mysql' } as unknown as DatabaseBackend,
    '"mysql" is no kind that is known here. Allowed: cluster, shared, rds, external. To mend: use one of these.',
  ],
  ...[19, 262_144, 20.5].map(
    (maxConnections) =>
      [
        'backend.maxConnections',
        clusterWith({ maxConnections }),
        `PostgreSQL cannot serve a tenant with ${maxConnections} connections. Allowed: a whole number from 20 to 262143. ${CONNECTIONS}`,
      ] as const,
  ),
  ...['ghcr.io/pg', 'ghcr.io/pg:latest', 'ghcr.io/pg:v18', `ghcr.io/pg@sha256:${'a'.repeat(64)}`, ''].map(
    (image) =>
      [
        'backend.image',
        clusterWith({ image }),
        `${image.length > 78 ? `"${image.slice(0, 75)}..."` : `"${image}"`} does not say which version of PostgreSQL it is. Allowed: an image whose tag begins with the version, such as 18.6-standard-trixie, with or without a digest. To mend: add the tag; the operator decides by it what an upgrade needs.`,
      ] as const,
  ),
  ...['Tickets', '2027', 'a-b', '', 'a'.repeat(64)].map(
    (database) =>
      [
        'backend.database',
        clusterWith({ database }),
        `"${database}" is no name of a database that needs no quotes. ${IDENTIFIER}`,
      ] as const,
  ),
  ...['postgres', 'template0', 'template1'].map(
    (database) =>
      [
        'backend.database',
        clusterWith({ database }),
        `"${database}" is reserved. Allowed: a name other than postgres, template0 and template1. To mend: leave database out for app.`,
      ] as const,
  ),
  [
    'backend.owner',
    clusterWith({ owner: 'the owner' }),
    `"the owner" is no name of a role that needs no quotes. ${IDENTIFIER}`,
  ],
  ...['postgres', 'streaming_replica', 'pg_app', 'cnpg_app'].map(
    (owner) =>
      [
        'backend.owner',
        clusterWith({ owner }),
        `"${owner}" is reserved. Allowed: a name other than postgres and streaming_replica, not beginning with pg_ or cnpg_. To mend: leave owner out for app.`,
      ] as const,
  ),
  [
    'backend.storageClass',
    clusterWith({ storageClass: 'GP3' }),
    `"GP3" is no name of a StorageClass. ${OBJECT}`,
  ],
  [
    'backend.priorityClass',
    clusterWith({ priorityClass: 'a b' }),
    `"a b" is no name of a PriorityClass. ${OBJECT}`,
  ],
  ...['', 'a b'].map(
    (name) =>
      [
        'backend.nodePool.name',
        clusterWith({ nodePool: { name } }),
        `"${name}" is no value of a label. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: use the value that the nodes of the pool are labelled with.`,
      ] as const,
  ),
  [
    'backend.nodePool.key',
    clusterWith({ nodePool: { name: 'db', key: 'a/b/c' } }),
    '"a/b/c" is no key of a label. Allowed: a name such as pool, or one behind a domain such as example.com/pool. To mend: use the key that the nodes of the pool are labelled with, or leave it out.',
  ],
  [
    'backend.operatorNamespace',
    clusterWith({ operatorNamespace: 'CNPG' }),
    `"CNPG" is no name of a namespace. ${NAMESPACE}`,
  ],
  [
    'backend.metricsNamespace',
    clusterWith({ metricsNamespace: '' }),
    `"" is no name of a namespace. ${NAMESPACE}`,
  ],
  [
    'backend.apiServerCidr',
    clusterWith({ apiServerCidr: '10.0.0.1' }),
    `"10.0.0.1" is no network. ${NETWORK}`,
  ],
  [
    'backend.monitoring.labels',
    clusterWith({ monitoring: { kind: 'pod-monitor', labels: { release: 'a b' } } }),
    '{"release":"a b"} are no labels. Allowed: keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and ".". To mend: use the labels by which the Prometheus selects PodMonitors.',
  ],
  [
    'backend.monitoring.labels',
    clusterWith({ monitoring: { kind: 'pod-monitor', labels: { 'greenroom.dev/tenant': 'other' } } }),
    '{"greenroom.dev/tenant":"other"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: let the Prometheus select by another label.',
  ],
]);

takes([
  clusterWith({
    instances: 100,
    storage: Memory.parse('64Ti'),
    cpu: Cpu.parse('1000'),
    memory: Memory.parse('16Ti'),
    backup: {
      objectStore: 'backups',
      sidecarCpu: Cpu.parse('1000'),
      sidecarMemory: Memory.parse('16Ti'),
    },
  }),
  clusterWith({ instances: 1 }),
  clusterWith({ storage: Memory.gibibytes(1), cpu: Cpu.milli(100), memory: Memory.mebibytes(512) }),
  clusterWith({ maxConnections: 20 }),
  clusterWith({ maxConnections: 262_143 }),
  clusterWith({ image: `ghcr.io/pg:18@sha256:${'a'.repeat(64)}` }),
  clusterWith({ image: 'registry:5000/pg:17.2-5' }),
  clusterWith({ database: 'a'.repeat(63), owner: '_pg' }),
  clusterWith({ apiServerCidr: '::/0', envPrefix: '' }),
  clusterWith({ monitoring: { kind: 'pod-monitor', labels: { 'example.com/team': 'a' } } }),
  clusterWith({ nodePool: { name: 'a'.repeat(63), key: 'pool' } }),
]);

describe('a database cluster', () => {
  it('is refused for all that is wrong at once', () => {
    expect(refusalOf(clusterWith({ instances: 0, apiServerCidr: 'x' })).split('\n')).toHaveLength(2);
  });

  it('is refused when the app is found by nothing but labels of the tenant that its database has as well', () => {
    expect(refusalOf(CLUSTER, { appSelector: { 'app.kubernetes.io/part-of': 'ticket-sales' } })).toBe(
      'test/database, appSelector: {"app.kubernetes.io/part-of":"ticket-sales"} finds the pods of the database as well. ' +
        'Allowed: at least one label that the pods of the database do not have. ' +
        "To mend: add a label of the app's own, such as app.",
    );
  });

  it("is refused when the tenant's name is too long for the cluster's", () => {
    const tenant = 'a'.repeat(48);
    expect(refusalOf(CLUSTER, { tenant })).toBe(
      `test/database, metadata.tenant: "db-${tenant}" is no name of a database cluster. ` +
        'Allowed: a tenant\'s name of at most 47 lower-case letters, digits and "-", not ending with "-". ' +
        'To mend: shorten the name of the tenant.',
    );
  });

  it('may have a name of 50 characters', () => {
    expect(refusalOf(CLUSTER, { tenant: 'a'.repeat(47) })).toBe('nothing is wrong');
  });

  it("may be asked for by an app that is found by its name, as the database's is another", () => {
    const appSelector = { 'app.kubernetes.io/name': 'ticket-seller' };
    expect(refusalOf(CLUSTER, { appSelector })).toBe('nothing is wrong');
  });

  it('may be asked for by an app with one label of its own', () => {
    const appSelector = { 'app.kubernetes.io/part-of': 'ticket-sales', app: 'shop' };
    expect(refusalOf(CLUSTER, { appSelector })).toBe('nothing is wrong');
  });
});
