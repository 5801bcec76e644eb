import { describe, expect, it } from 'vitest';
import type { SharedBackend } from '../../../lib/kubernetes/tenant-database/index.js';
import { NO_FOOTPRINT } from '../../../lib/planning/tenants/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { danglingReferences, manifest, secretMaterial } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { ANNOTATIONS, databaseWith, LABELS, SHARED } from './database-with.js';

const NAME = 'db-paper-lanterns-4f2a';
const ROLE = 'tenant_paper_lanterns_4f2a';
const THERE = { name: NAME, namespace: 'databases', labels: LABELS, annotations: ANNOTATIONS };
const HERE = { ...THERE, namespace: 'paper-lanterns-4f2a' };
const namespace = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'databases' } } };

describe('a database in a shared cluster', () => {
  const { manifests, binding } = databaseWith(SHARED);

  it('is, in the order in which one needs the other, a password, a role, a database and a copy of the Secret', () => {
    expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.namespace}`)).toEqual([
      'Password databases',
      'ExternalSecret databases',
      'DatabaseRole databases',
      'Database databases',
      'ExternalSecret paper-lanterns-4f2a',
    ]);
  });

  it('has a password of letters and digits that is made up in the cluster', () => {
    expect(manifest(manifests, 'Password')).toEqual({
      apiVersion: 'generators.external-secrets.io/v1alpha1',
      kind: 'Password',
      metadata: THERE,
      spec: { length: 32, digits: 8, symbols: 0, noUpper: false, allowRepeat: true },
    });
  });

  it('makes it up once, and never changes it', () => {
    expect(manifests[1]).toEqual({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: THERE,
      spec: {
        refreshPolicy: 'CreatedOnce',
        target: {
          name: NAME,
          creationPolicy: 'Owner',
          deletionPolicy: 'Retain',
          immutable: true,
          template: {
            engineVersion: 'v2',
            mergePolicy: 'Replace',
            type: 'kubernetes.io/basic-auth',
            metadata: { labels: { ...LABELS, 'cnpg.io/reload': 'true' } },
            data: { username: ROLE, password: '{{ .password }}' },
          },
        },
        dataFrom: [
          {
            sourceRef: {
              generatorRef: {
                apiVersion: 'generators.external-secrets.io/v1alpha1',
                kind: 'Password',
                name: NAME,
              },
            },
          },
        ],
      },
    });
  });

  it('has a role that signs in with it', () => {
    expect(manifest(manifests, 'DatabaseRole')).toEqual({
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'DatabaseRole',
      metadata: THERE,
      spec: {
        cluster: { name: 'tickets' },
        name: ROLE,
        login: true,
        connectionLimit: 100,
        passwordSecret: { name: NAME },
        databaseRoleReclaimPolicy: 'retain',
      },
    });
  });

  it('is owned by that role, and outlives the tenant', () => {
    expect(manifest(manifests, 'Database')).toEqual({
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Database',
      metadata: THERE,
      spec: { cluster: { name: 'tickets' }, name: ROLE, owner: ROLE, databaseReclaimPolicy: 'retain' },
    });
  });

  it('is known to the app by a Secret in its own namespace', () => {
    expect(manifests[4]).toEqual({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: HERE,
      spec: {
        refreshPolicy: 'Periodic',
        refreshInterval: '3600s',
        secretStoreRef: { name: 'databases', kind: 'ClusterSecretStore' },
        target: {
          name: NAME,
          creationPolicy: 'Owner',
          deletionPolicy: 'Retain',
          template: {
            engineVersion: 'v2',
            mergePolicy: 'Replace',
            metadata: { labels: LABELS },
            data: {
              username: '{{ .username }}',
              password: '{{ .password }}',
              host: 'tickets-rw.databases.svc',
              port: '5432',
              dbname: ROLE,
              uri: `postgresql://{{ .username | urlquery }}:{{ .password | urlquery }}@tickets-rw.databases.svc:5432/${ROLE}`,
            },
          },
        },
        data: [
          { secretKey: 'username', remoteRef: { key: NAME, property: 'username' } },
          { secretKey: 'password', remoteRef: { key: NAME, property: 'password' } },
        ],
      },
    });
  });

  it("lets the app speak to the cluster's pods, and asks nothing of the tenant's quota", () => {
    expect(binding).toEqual({
      secretName: NAME,
      envPrefix: 'DB_',
      egress: [
        {
          to: [{ ...namespace, podSelector: { matchLabels: { 'cnpg.io/cluster': 'tickets' } } }],
          ports: [{ port: 5432, protocol: 'TCP' }],
        },
      ],
      footprint: NO_FOOTPRINT,
    });
  });

  it('lets the app speak to the pooler where there is one', () => {
    expect(databaseWith({ ...SHARED, pooler: 'tickets-pool' }).binding.egress).toEqual([
      {
        to: [
          { ...namespace, podSelector: { matchLabels: { 'cnpg.io/cluster': 'tickets' } } },
          { ...namespace, podSelector: { matchLabels: { 'cnpg.io/poolerName': 'tickets-pool' } } },
        ],
        ports: [{ port: 5432, protocol: 'TCP' }],
      },
    ]);
  });

  it('refers to nothing that is not there but the cluster', () => {
    expect(danglingReferences(manifests, ['Cluster databases/tickets'])).toEqual([]);
    expect(danglingReferences(manifests)).toHaveLength(2);
  });

  it('holds no secret', () => {
    expect(secretMaterial(manifests)).toEqual([]);
  });

  it('has, for Argo CD, to be confirmed by a person before it is dropped', () => {
    const { manifests: dropped } = databaseWith({ ...SHARED, reclaimPolicy: 'delete' });
    const asking = dropped.filter(
      ({ metadata }) =>
        metadata.annotations?.['argocd.argoproj.io/sync-options'] === 'Delete=confirm,Prune=confirm',
    );
    expect(asking.map(({ kind }) => kind)).toEqual(['DatabaseRole', 'Database']);
  });
});

describe('every prop of a database in a shared cluster', () => {
  const HOST = 'ExternalSecret/spec/target/template/data/host';
  const URI = 'ExternalSecret/spec/target/template/data/uri';

  it.each<[string, Partial<SharedBackend>, string[]]>([
    [
      'cluster',
      { cluster: 'other' },
      ['Database/spec/cluster/name', 'DatabaseRole/spec/cluster/name', HOST, URI],
    ],
    [
      'clusterNamespace',
      { clusterNamespace: 'other' },
      [
        'Database/metadata/namespace',
        'DatabaseRole/metadata/namespace',
        HOST,
        URI,
        'Password/metadata/namespace',
        'RoleSecret/metadata/namespace',
      ],
    ],
    ['secretStore.name', { secretStore: { name: 'other' } }, ['ExternalSecret/spec/secretStoreRef/name']],
    [
      'secretStore.kind',
      { secretStore: { name: 'databases', kind: 'SecretStore' } },
      ['ExternalSecret/spec/secretStoreRef/kind'],
    ],
    ['pooler', { pooler: 'pool' }, [HOST, URI]],
    [
      'reclaimPolicy',
      { reclaimPolicy: 'delete' },
      [
        'Database/metadata/annotations/argocd.argoproj.io~1sync-options',
        'Database/spec/databaseReclaimPolicy',
        'DatabaseRole/metadata/annotations/argocd.argoproj.io~1sync-options',
        'DatabaseRole/spec/databaseRoleReclaimPolicy',
      ],
    ],
    ['connectionLimit', { connectionLimit: 20 }, ['DatabaseRole/spec/connectionLimit']],
    ['refreshInterval', { refreshInterval: Duration.minutes(10) }, ['ExternalSecret/spec/refreshInterval']],
  ])('%s changes what it is for, and nothing else', (_prop, change, changed) => {
    const found = differences(
      databaseWith(SHARED).manifests.map(named),
      databaseWith({ ...SHARED, ...change }).manifests.map(named),
    );
    expect(found).toEqual(changed);
  });

  it('envPrefix changes the binding alone', () => {
    expect(databaseWith({ ...SHARED, envPrefix: '' })).toEqual({
      manifests: databaseWith(SHARED).manifests,
      binding: { ...databaseWith(SHARED).binding, envPrefix: '' },
    });
  });
});

/** Tells the two ExternalSecrets, which have one name in two namespaces, apart. */
function named<T extends { readonly kind: string; readonly spec?: unknown }>(one: T): T {
  const isRoleSecret = one.kind === 'ExternalSecret' && JSON.stringify(one.spec).includes('CreatedOnce');
  return isRoleSecret ? { ...one, kind: 'RoleSecret' } : one;
}
