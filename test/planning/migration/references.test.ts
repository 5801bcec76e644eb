import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../lib/planning/migration/index.js';
import { titleOf } from '../../../lib/planning/migration/index.js';
import { referencesOf } from '../../../lib/planning/migration/references/index.js';
import { bare, deployment, migrated, NAMESPACE, objectFrom, ownedBy } from './export-fixture.js';

const references = (body: JsonObject) =>
  referencesOf(objectFrom(body)).map(
    (reference) => `${titleOf(reference)}${reference.isOptional ? ' (optional)' : ''}`,
  );

const inShop = (apiVersion: string, kind: string, rest: JsonObject) =>
  bare(apiVersion, kind, 'web', { namespace: 'shop', ...rest });

const POD: JsonObject = {
  serviceAccountName: 'web',
  priorityClassName: 'high',
  runtimeClassName: 'gvisor',
  imagePullSecrets: [{ name: 'hub' }],
  volumes: [
    { name: 'a', persistentVolumeClaim: { claimName: 'data' } },
    { name: 'b', configMap: { name: 'config', optional: true } },
    { name: 'c', secret: { secretName: 'tls' } },
    { name: 'd', projected: { sources: [{ secret: { name: 'p' } }, { configMap: { name: 'q' } }] } },
    { name: 'e', csi: { nodePublishSecretRef: { name: 'csi' } } },
    { name: 'f', ephemeral: { volumeClaimTemplate: { spec: { storageClassName: 'fast' } } } },
    { name: 'g', emptyDir: {} },
  ],
  initContainers: [
    { envFrom: [{ configMapRef: { name: 'all' } }, { secretRef: { name: 'all', optional: true } }] },
  ],
  containers: [
    {
      env: [
        { name: 'A', value: 'x' },
        { name: 'B', valueFrom: { secretKeyRef: { name: 'db', key: 'p' } } },
        { name: 'C', valueFrom: { configMapKeyRef: { name: 'config', key: 'p' } } },
      ],
    },
  ],
};

const OF_PODS = [
  'ServiceAccount shop/web',
  'PriorityClass high',
  'RuntimeClass gvisor',
  'Secret shop/hub',
  'PersistentVolumeClaim shop/data',
  'ConfigMap shop/config (optional)',
  'Secret shop/tls',
  'Secret shop/p',
  'ConfigMap shop/q',
  'Secret shop/csi',
  'StorageClass fast',
  'ConfigMap shop/all',
  'Secret shop/all (optional)',
  'Secret shop/db',
  'ConfigMap shop/config',
];

describe('an object needs', () => {
  it.each<[string, string, JsonObject]>([
    ['v1', 'Pod', { spec: POD }],
    ['apps/v1', 'Deployment', { spec: { template: { spec: POD } } }],
    ['batch/v1', 'CronJob', { spec: { jobTemplate: { spec: { template: { spec: POD } } } } }],
    ['v1', 'PodTemplate', { template: { spec: POD } }],
  ])('what its pods name: %s %s', (apiVersion, kind, rest) => {
    expect(references(inShop(apiVersion, kind, rest)).sort()).toEqual(['Namespace shop', ...OF_PODS].sort());
  });

  it.each<[string, string, JsonObject, readonly string[]]>([
    ['v1', 'PersistentVolumeClaim', { spec: { storageClassName: 'gp3' } }, ['StorageClass gp3']],
    [
      'v1',
      'ServiceAccount',
      { secrets: [{ name: 'a' }], imagePullSecrets: [{ name: 'b' }] },
      ['Secret shop/a', 'Secret shop/b'],
    ],
    [
      'apps/v1',
      'StatefulSet',
      { spec: { volumeClaimTemplates: [{ spec: { storageClassName: 'gp3' } }] } },
      ['StorageClass gp3'],
    ],
    [
      'autoscaling/v2',
      'HorizontalPodAutoscaler',
      { spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } } },
      ['Deployment shop/web'],
    ],
    [
      'networking.k8s.io/v1',
      'Ingress',
      {
        spec: {
          ingressClassName: 'nginx',
          tls: [{ secretName: 'tls' }],
          defaultBackend: { service: { name: 'a' } },
          rules: [{ http: { paths: [{ backend: { service: { name: 'b' } } }] } }],
        },
      },
      ['IngressClass nginx', 'Secret shop/tls', 'Service shop/a', 'Service shop/b'],
    ],
    [
      'rbac.authorization.k8s.io/v1',
      'RoleBinding',
      {
        roleRef: { kind: 'Role', name: 'read' },
        subjects: [
          { kind: 'ServiceAccount', name: 'web' },
          { kind: 'ServiceAccount', name: 'api', namespace: 'other' },
          { kind: 'User', name: 'ada' },
        ],
      },
      ['Role shop/read', 'ServiceAccount shop/web', 'ServiceAccount other/api'],
    ],
    [
      'rbac.authorization.k8s.io/v1',
      'RoleBinding',
      { roleRef: { kind: 'ClusterRole', name: 'view-all' } },
      ['ClusterRole view-all'],
    ],
    ['example.com/v1', 'Anything', { spec: { secretName: 'x' } }, []],
  ])('what it names: %s %s', (apiVersion, kind, rest, expected) => {
    expect(references(inShop(apiVersion, kind, rest))).toEqual(['Namespace shop', ...expected]);
  });

  it('the Service of a webhook, and of an API', () => {
    const service = { name: 'hook', namespace: 'shop' };
    const webhook = bare('admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration', 'a', {
      webhooks: [{ clientConfig: { service } }],
    });
    const api = bare('apiregistration.k8s.io/v1', 'APIService', 'v1.example.com', { spec: { service } });
    expect([webhook, api].flatMap(references)).toEqual(['Service shop/hook', 'Service shop/hook']);
  });
});

describe('missing is', () => {
  const missing = (...objects: readonly JsonObject[]) =>
    migrated(objects).missing.map(({ object, neededBy }) => [titleOf(object), ...neededBy.map(titleOf)]);

  const withSecret = deployment('web', {
    spec: { template: { spec: { containers: [{ envFrom: [{ secretRef: { name: 'db' } }] }] } } },
  });

  it('what an object needs and the export does not have', () => {
    expect(missing(NAMESPACE, withSecret)).toEqual([['Secret shop/db', 'Deployment shop/web']]);
  });

  it('a Secret that is not written', () => {
    const secret = bare('v1', 'Secret', 'db', { namespace: 'shop', data: { a: 'YQ==' } });
    expect(missing(NAMESPACE, withSecret, secret)).toEqual([['Secret shop/db', 'Deployment shop/web']]);
  });

  it.each([
    bare('bitnami.com/v1alpha1', 'SealedSecret', 'db', { namespace: 'shop' }),
    bare('external-secrets.io/v1', 'ExternalSecret', 'x', {
      namespace: 'shop',
      spec: { target: { name: 'db' } },
    }),
    bare('external-secrets.io/v1', 'ExternalSecret', 'db', { namespace: 'shop', spec: {} }),
    bare('cert-manager.io/v1', 'Certificate', 'x', { namespace: 'shop', spec: { secretName: 'db' } }),
    bare('secrets.hashicorp.com/v1beta1', 'VaultStaticSecret', 'x', {
      namespace: 'shop',
      spec: { destination: { name: 'db' } },
    }),
  ])('no Secret that $kind makes', (maker) => {
    const definitions = missing(NAMESPACE, withSecret, maker).filter(([title]) =>
      title?.startsWith('Secret'),
    );
    expect(definitions).toEqual([]);
  });

  it('the definition of a custom resource', () => {
    const pool = bare('example.com/v1', 'Pool', 'a', { namespace: 'shop' });
    expect(missing(NAMESPACE, pool)).toEqual([
      ['CustomResourceDefinition of Pool.example.com', 'Pool shop/a'],
    ]);
    const definition = bare('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'pools.example.com', {
      spec: { group: 'example.com', scope: 'Namespaced', names: { kind: 'Pool' } },
    });
    expect(missing(NAMESPACE, pool, definition)).toEqual([]);
  });

  it('the owner that would have to make again what was left out', () => {
    const pod = bare('v1', 'Pod', 'web-1-a', {
      namespace: 'shop',
      metadata: ownedBy('apps/v1', 'ReplicaSet', 'web-1'),
    });
    const replicaSet = bare('apps/v1', 'ReplicaSet', 'web-1', {
      namespace: 'shop',
      metadata: ownedBy('apps/v1', 'Deployment', 'web'),
    });
    expect(missing(NAMESPACE, pod, replicaSet)).toEqual([['Deployment shop/web', 'ReplicaSet shop/web-1']]);
    expect(missing(NAMESPACE, pod, replicaSet, deployment('web'))).toEqual([]);
  });

  it('no owner that is an object of the whole cluster, and is moved', () => {
    const config = bare('v1', 'ConfigMap', 'a', {
      namespace: 'shop',
      metadata: ownedBy('example.com/v1', 'Pool', 'p'),
    });
    const pool = bare('example.com/v1', 'Pool', 'p');
    expect(missing(NAMESPACE, config, pool).map(([title]) => title)).toEqual([
      'CustomResourceDefinition of Pool.example.com',
    ]);
  });

  it('nothing that every cluster has', () => {
    const spec = { serviceAccountName: 'default', priorityClassName: 'system-node-critical', volumes: [] };
    const binding = bare('rbac.authorization.k8s.io/v1', 'RoleBinding', 'a', {
      namespace: 'shop',
      roleRef: { kind: 'ClusterRole', name: 'view' },
    });
    const pod = bare('v1', 'Pod', 'a', {
      namespace: 'default',
      spec: { ...spec, volumes: [{ name: 'ca', configMap: { name: 'kube-root-ca.crt' } }] },
    });
    expect(missing(NAMESPACE, binding, pod)).toEqual([]);
  });
});
