import fc from 'fast-check';
import type { JsonObject } from '../../../lib/planning/migration/index.js';
import { bare, deployment, exported, ownedBy } from './export-fixture.js';

/** An export, and the values of the Secrets in it. */
export interface Cluster {
  readonly objects: readonly JsonObject[];
  readonly values: readonly string[];
}

interface App {
  readonly name: string;
  readonly namespace: string;
  readonly isPast: boolean;
  readonly isHeadless: boolean;
  readonly isDeleted: boolean;
  readonly hasJob: boolean;
  readonly stack: string | undefined;
  readonly value: string;
}

const NAMESPACES = ['shop', 'api', 'default', 'kube-system'];

const app: fc.Arbitrary<App> = fc.record({
  name: fc.constantFrom('web', 'db', 'queue', 'cart'),
  namespace: fc.constantFrom(...NAMESPACES),
  isPast: fc.boolean(),
  isHeadless: fc.boolean(),
  isDeleted: fc.boolean(),
  hasJob: fc.boolean(),
  stack: fc.constantFrom('shop', 'tickets', undefined),
  // No other text of an export is like it.
  value: fc.uuid().map((uuid) => `value-${uuid}`),
});

/** A cluster with apps of many shapes, and all that it makes of them and for itself. */
export const anyCluster: fc.Arbitrary<Cluster> = fc
  .record({
    apps: fc.uniqueArray(app, { selector: ({ name, namespace }) => `${namespace}/${name}`, maxLength: 5 }),
    namespaces: fc.subarray(NAMESPACES),
    hasDefinition: fc.boolean(),
    hasPool: fc.boolean(),
  })
  .map(({ apps, namespaces, hasDefinition, hasPool }) => ({
    objects: [
      ...namespaces.map((name) =>
        exported(bare('v1', 'Namespace', name, { spec: { finalizers: ['kubernetes'] } })),
      ),
      ...namespaces.flatMap(madeForNamespace),
      ...apps.flatMap(objectsOf),
      ...(hasPool
        ? [
            exported(bare('example.com/v1', 'Pool', 'a')),
            exported(bare('example.com/v1', 'Lane', 'a', { namespace: 'shop' })),
          ]
        : []),
      ...(hasDefinition ? [definition('Pool', 'Cluster'), definition('Lane', 'Namespaced')] : []),
      exported(bare('v1', 'Node', 'ip-10-0-0-1')),
      exported(bare('v1', 'ConfigMap', 'kept', { namespace: 'shop', data: { paas: 'paas-a' } })),
    ],
    values: apps.map(({ value }) => value),
  }));

function madeForNamespace(namespace: string): JsonObject[] {
  return [
    exported(
      bare('v1', 'ServiceAccount', 'default', { namespace, secrets: [{ name: 'default-token-abcde' }] }),
    ),
    exported(bare('v1', 'ConfigMap', 'kube-root-ca.crt', { namespace, data: { 'ca.crt': 'x' } })),
    exported(bare('v1', 'Event', 'started', { namespace })),
    exported(bare('coordination.k8s.io/v1', 'Lease', 'leader', { namespace })),
  ];
}

function objectsOf({
  name,
  namespace,
  isPast,
  isHeadless,
  isDeleted,
  hasJob,
  stack,
  value,
}: App): JsonObject[] {
  const labels: JsonObject =
    stack === undefined ? { app: name } : { app: name, 'greenroom.dev/stack': stack };
  const metadata = { labels };
  const workload = deployment(name, { namespace, metadata });
  const more: JsonObject = isDeleted
    ? { deletionTimestamp: '2026-03-01T08:00:00Z', finalizers: ['x/y'] }
    : {};
  const secret = { password: Buffer.from(value).toString('base64') };
  return [
    exported({ ...workload, apiVersion: isPast ? 'extensions/v1beta1' : 'apps/v1' }, more),
    exported(
      bare('apps/v1', 'ReplicaSet', `${name}-1`, { namespace, metadata }),
      ownedBy('apps/v1', 'Deployment', name),
    ),
    exported(
      bare('v1', 'Pod', `${name}-1-a`, { namespace, metadata }),
      ownedBy('apps/v1', 'ReplicaSet', `${name}-1`),
    ),
    exported(
      bare('v1', 'Service', name, {
        namespace,
        metadata,
        spec: {
          clusterIP: isHeadless ? 'None' : '10.0.0.1',
          clusterIPs: [isHeadless ? 'None' : '10.0.0.1'],
          ports: [{ port: 80, nodePort: 30080 }],
          selector: { app: name },
        },
      }),
    ),
    exported(bare('v1', 'Endpoints', name, { namespace })),
    exported(
      bare('v1', 'PersistentVolumeClaim', name, {
        namespace,
        metadata,
        spec: { volumeName: `pvc-${name}`, storageClassName: 'gp2', accessModes: ['ReadWriteOnce'] },
      }),
    ),
    exported(
      bare('v1', 'Secret', name, {
        namespace,
        metadata: {
          labels,
          annotations: {
            'objectset.rio.cattle.io/applied': JSON.stringify({ data: secret, stringData: { value } }),
          },
        },
        type: 'Opaque',
        data: secret,
        stringData: { more: value },
      }),
      {
        annotations: {
          'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ data: secret, value }),
        },
      },
    ),
    ...(hasJob
      ? [
          exported(
            bare('batch/v1', 'Job', name, {
              namespace,
              metadata,
              status: { completionTime: '2026-03-01T08:00:00Z' },
            }),
          ),
        ]
      : []),
  ];
}

function definition(kind: string, scope: string): JsonObject {
  const plural = `${kind.toLowerCase()}s`;
  return exported(
    bare('apiextensions.k8s.io/v1', 'CustomResourceDefinition', `${plural}.example.com`, {
      spec: { group: 'example.com', scope, names: { kind, plural } },
      status: { acceptedNames: { kind } },
    }),
  );
}
