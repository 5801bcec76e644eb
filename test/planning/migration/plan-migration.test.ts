import { describe, expect, it } from 'vitest';
import { InputError } from '../../../lib/planning/issues/index.js';
import {
  type Json,
  type JsonObject,
  type NameMap,
  parseMap,
  titleOf,
} from '../../../lib/planning/migration/index.js';
import { bare, deployment, exported, migrated, NAMESPACE } from './export-fixture.js';

const map = (text: string): NameMap => {
  const parsed = parseMap(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.map;
};
const maps = (...texts: readonly string[]) => ({ maps: texts.map(map) });

const stacked = (stack: string) => ({ metadata: { labels: { 'greenroom.dev/stack': stack } } });
const config = (name: string, rest: JsonObject = {}) =>
  bare('v1', 'ConfigMap', name, { namespace: 'shop', ...rest });
const secret = (data: JsonObject) => bare('v1', 'Secret', 'db', { namespace: 'shop', type: 'Opaque', data });

function refusal(objects: readonly Json[], request: Parameters<typeof migrated>[1] = {}): string[] {
  try {
    migrated(objects, request);
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n');
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a migration', () => {
  it('writes what people made, with what says what it is first and all other keys in one order', () => {
    const { moved } = migrated([exported(deployment('web', { metadata: { labels: { b: '1', a: '2' } } }))]);
    expect(moved.map(({ path, object }) => [path, JSON.stringify(object.body)])).toEqual([
      [
        '2-namespaces/shop/70-deployment_web.yaml',
        JSON.stringify({
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          metadata: { name: 'web', namespace: 'shop', labels: { a: '2', b: '1' } },
          spec: {
            replicas: 2,
            selector: { matchLabels: { app: 'web' } },
            template: {
              metadata: { labels: { app: 'web' } },
              spec: { containers: [{ image: 'registry.example.com/shop/web:1.4.2', name: 'main' }] },
            },
          },
        }),
      ],
    ]);
  });

  it('keeps numbers that a double cannot hold', () => {
    const { moved } = migrated([
      bare('example.com/v1', 'Pool', 'a', { spec: { most: 9223372036854775807n } }),
    ]);
    expect(moved[0]?.object.body.spec).toEqual({ most: 9223372036854775807n });
  });

  it('takes the objects of a stack, whatever their namespaces', () => {
    const { moved, dropped } = migrated(
      [
        deployment('web', stacked('shop')),
        deployment('api', { namespace: 'api', ...stacked('shop') }),
        deployment('other', stacked('tickets')),
        config('free'),
      ],
      { selection: { by: 'stack', stack: 'shop' } },
    );
    expect(moved.map(({ object }) => titleOf(object))).toEqual(['Deployment api/api', 'Deployment shop/web']);
    expect(dropped.map(({ original, drop }) => [titleOf(original), drop.reason])).toEqual([
      ['Deployment shop/other', 'not-selected'],
      ['ConfigMap shop/free', 'not-selected'],
    ]);
  });

  it('says that a storage class has another one in its place, and moves one that only a value renames', () => {
    const gp2 = bare('storage.k8s.io/v1', 'StorageClass', 'gp2');
    const own = bare('storage.k8s.io/v1', 'StorageClass', 'paas-a');
    const { moved, dropped } = migrated([gp2, own], maps('storageClass:gp2=gp3', 'paas-a=paas-b'));
    expect(moved.map(({ path }) => path)).toEqual(['1-cluster/20-storageclass_paas-b.yaml']);
    expect(dropped.map(({ drop }) => drop)).toEqual([
      { reason: 'mapped', because: 'the next cluster has gp3 in its place' },
    ]);
  });

  it('names the keys of a Secret that it does not write', () => {
    const { dropped } = migrated([config('a'), secret({ user: 'YQ==', password: 'Yg==' })]);
    expect(dropped.map(({ drop }) => drop)).toEqual([
      { reason: 'secret', because: 'make it again with the keys password, user' },
    ]);
  });

  it('seals a Secret under the name that it will have', () => {
    const body = bare('v1', 'Secret', 'db', {
      namespace: 'shop',
      type: 'Opaque',
      immutable: true,
      metadata: {
        labels: { app: 'db' },
        annotations: { team: 'shop', 'sealedsecrets.bitnami.com/cluster-wide': 'true' },
      },
      data: { user: 'YWJj' },
      stringData: { password: 'abcd' },
    });
    const seal = (value: Uint8Array, label: string) => `${value.length} bytes for ${label}`;
    const { moved } = migrated([exported(body)], { seal, ...maps('namespace:shop=market') });
    expect(moved.map(({ path, object }) => [path, object.body])).toEqual([
      [
        '2-namespaces/market/30-sealedsecret.bitnami.com_db.yaml',
        {
          apiVersion: 'bitnami.com/v1alpha1',
          kind: 'SealedSecret',
          metadata: { name: 'db', namespace: 'market', labels: { app: 'db' } },
          spec: {
            encryptedData: { password: '4 bytes for market/db', user: '3 bytes for market/db' },
            template: {
              immutable: true,
              metadata: {
                name: 'db',
                namespace: 'market',
                labels: { app: 'db' },
                annotations: { team: 'shop' },
              },
              type: 'Opaque',
            },
          },
        },
      ],
    ]);
  });

  it.each<[string, JsonObject, unknown]>([
    ['converted', deployment('web'), { code: 'converted', detail: 'extensions/v1beta1 to apps/v1' }],
    [
      'a claim',
      bare('v1', 'PersistentVolumeClaim', 'a', { namespace: 'shop', spec: { volumeName: 'pvc-1' } }),
      { code: 'data-stays', detail: 'the data on pvc-1' },
    ],
    [
      'templates of claims',
      bare('apps/v1', 'StatefulSet', 'a', {
        namespace: 'shop',
        spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }] },
      }),
      { code: 'data-stays', detail: 'claims of data' },
    ],
    [
      'a CronJob',
      bare('batch/v1', 'CronJob', 'a', { namespace: 'shop', spec: { schedule: '0 4 * * *' } }),
      { code: 'runs-twice', detail: '0 4 * * *' },
    ],
    [
      'a SealedSecret',
      bare('bitnami.com/v1alpha1', 'SealedSecret', 'a', { namespace: 'shop' }),
      { code: 'sealed-for-another', detail: 'sealed in the old cluster' },
    ],
    [
      'a webhook with an authority',
      bare('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'a', {
        webhooks: [{ clientConfig: { caBundle: 'Q0E=' } }],
      }),
      { code: 'other-authority', detail: 'caBundle' },
    ],
    [
      'ports of machines',
      bare('v1', 'Service', 'a', {
        namespace: 'shop',
        spec: {
          type: 'NodePort',
          ports: [
            { port: 80, nodePort: 30080 },
            { port: 81, nodePort: 30081 },
          ],
        },
      }),
      { code: 'node-port', detail: 'was 30080, 30081' },
    ],
    [
      'an address',
      bare('v1', 'Service', 'a', {
        namespace: 'shop',
        spec: { type: 'LoadBalancer', loadBalancerIP: '192.0.2.7' },
      }),
      { code: 'fixed-address', detail: '192.0.2.7' },
    ],
    [
      'a pod without an owner',
      bare('v1', 'Pod', 'a', { namespace: 'shop' }),
      { code: 'bare-pod', detail: 'it has no owner' },
    ],
    [
      'an owner that did not make it',
      config('a', {
        metadata: { ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }] },
      }),
      { code: 'owner-cut', detail: 'Deployment shop/web' },
    ],
  ])('notes what a person must know: %s', (what, body, note) => {
    const object = what === 'converted' ? { ...body, apiVersion: 'extensions/v1beta1' } : body;
    expect(migrated([object]).moved[0]?.notes).toEqual([note]);
  });

  it.each([
    bare('batch/v1', 'CronJob', 'a', { namespace: 'shop', spec: { suspend: true } }),
    bare('v1', 'Service', 'a', {
      namespace: 'shop',
      spec: { type: 'LoadBalancer', ports: [{ nodePort: 30080 }] },
    }),
    deployment('web'),
  ])('notes nothing of a $kind that works as before', (body) => {
    expect(migrated([body]).moved[0]?.notes).toEqual([]);
  });
});

describe('a migration is refused', () => {
  it.each<[string, readonly Json[], Parameters<typeof migrated>[1], readonly string[]]>([
    [
      'without objects',
      [],
      {},
      [
        'the export: it has no objects. Allowed: at least one object. To mend: export it again with `kubectl get -o json`.',
      ],
    ],
    [
      'when nothing can be moved',
      [bare('v1', 'Node', 'a'), bare('v1', 'Event', 'b', { namespace: 'shop' }), secret({ a: 'YQ==' })],
      {},
      [
        'the export: of 3 objects none can be moved: 1 record, 1 infrastructure and 1 secret. Allowed: at least one object that people made. To mend: export Deployments, Services, ConfigMaps and the like too.',
      ],
    ],
    [
      'for a stack that nobody is of',
      [config('a', stacked('shop')), config('b', stacked('tickets')), config('c')],
      { selection: { by: 'stack', stack: 'shops' } },
      [
        'request, selection: no object is of the stack "shops". Allowed: a stack of the export; the export has "shop" and "tickets". To mend: correct the name, or label the objects with greenroom.dev/stack.',
      ],
    ],
    [
      'for labels that nobody has',
      [config('a')],
      {
        selection: {
          by: 'selector',
          text: 'app=x',
          requirements: [{ operator: 'in', key: 'app', values: ['x'] }],
        },
      },
      [
        'request, selection: none of 1 object has the labels "app=x". Allowed: a selector that at least one object fulfils. To mend: correct the selector.',
      ],
    ],
    [
      'for namespaces that are none of the system, or are not there',
      [config('a'), config('b', { namespace: 'kube-system' })],
      { namespaces: ['shop', 'kube-public'] },
      [
        'request, namespaces: "shop" is no system namespace, and needs no asking for. Allowed: "kube-system". To mend: correct the name, or leave it out.',
        'request, namespaces: the export has no objects of the namespace "kube-public". Allowed: "kube-system". To mend: correct the name, or leave it out.',
      ],
    ],
    [
      'for maps that nothing has use for',
      [config('a')],
      maps(
        'namespace:shops=x1',
        'host:a.example.com=b.example.com',
        'storageClass:gp2=gp3',
        'absent=present',
      ),
      [
        'request, maps: nothing in the export has use for "namespace:shops=x1". Allowed: namespaces of the export: shop. To mend: correct the map, or leave it out.',
        'request, maps: nothing in the export has use for "host:a.example.com=b.example.com". Allowed: none: the export has no hosts. To mend: correct the map, or leave it out.',
        'request, maps: nothing in the export has use for "storageClass:gp2=gp3". Allowed: none: the export has no storage classes. To mend: correct the map, or leave it out.',
        'request, maps: nothing in the export has use for "absent=present". Allowed: a text that stands in the export, with neither a letter nor a digit beside it. To mend: correct the map, or leave it out.',
      ],
    ],
    [
      'when maps make one name of two',
      [config('web', { namespace: 'a' }), config('web', { namespace: 'b' })],
      maps('namespace:a=b'),
      [
        'export.json, items[1], metadata: the maps make ConfigMap b/web of it, and of ConfigMap a/web in export.json too. Allowed: names that stay apart. To mend: correct the map, or take one of the objects out of the export.',
      ],
    ],
    [
      'when maps give a sealed Secret the name of a SealedSecret',
      [bare('bitnami.com/v1alpha1', 'SealedSecret', 'other', { namespace: 'shop' }), secret({ a: 'YQ==' })],
      { seal: () => '', ...maps('db=other') },
      [
        'export.json, items[1], metadata: the maps make Secret shop/other of it, and of SealedSecret shop/other in export.json too. Allowed: names that stay apart. To mend: correct the map, or take one of the objects out of the export.',
      ],
    ],
    [
      'when maps make a name that no object can have',
      [config('web')],
      maps('web=Web_1'),
      [
        'export.json, items[0], metadata: the maps make "Web_1" of a name of ConfigMap shop/web. Allowed: lower-case letters, digits and "-". To mend: correct the map.',
      ],
    ],
    [
      'when maps make one key of two',
      [config('web', { data: { ab: '1', cd: '2' } })],
      maps('ab=cd'),
      [
        'export.json, items[0], ConfigMap shop/web: the maps make another key that is there of "ab". Allowed: keys that stay apart. To mend: correct the map, or rename one of the keys in the old cluster.',
      ],
    ],
    [
      'when a Secret that is to be sealed holds no base64',
      [secret({ good: 'YWJj', bad: 'not base64' })],
      { seal: () => '' },
      [
        'export.json, items[0], data["bad"]: the value in Secret shop/db is no base64. Allowed: base64 with padding. To mend: export the Secret again with `kubectl get -o json`.',
      ],
    ],
  ])('%s', (_, objects, request, errors) => {
    expect(refusal(objects, request)).toEqual(errors);
  });

  it('not for a map that only the selection has no use for', () => {
    const objects = [config('a', stacked('shop')), config('b', { data: { a: 'paas-a' } })];
    const { moved } = migrated(objects, {
      selection: { by: 'stack', stack: 'shop' },
      ...maps('paas-a=paas-b'),
    });
    expect(moved.map(({ used }) => used)).toEqual([[]]);
  });

  it('not for a broken Secret that is not written', () => {
    expect(migrated([NAMESPACE, secret({ bad: 'not base64' })]).moved).toHaveLength(1);
  });
});
