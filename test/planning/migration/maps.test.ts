import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../lib/planning/migration/index.js';
import {
  applyMaps,
  type NameMap,
  parseMap,
  repeatedMaps,
} from '../../../lib/planning/migration/maps/index.js';
import { bare, objectFrom } from './export-fixture.js';

function maps(...texts: readonly string[]): NameMap[] {
  return texts.map((text) => {
    const parsed = parseMap(text);
    if (!parsed.ok) throw new Error(parsed.problem);
    return parsed.map;
  });
}

const apply = (body: JsonObject, ...texts: readonly string[]) => applyMaps(objectFrom(body), maps(...texts));

const inShop = (kind: string, rest: JsonObject, apiVersion = 'v1') =>
  bare(apiVersion, kind, 'web', { namespace: 'shop', ...rest });

describe('a map', () => {
  it.each([
    ['storageClass:gp2=gp3', 'storageClass', 'gp2', 'gp3'],
    ['namespace:shop=market', 'namespace', 'shop', 'market'],
    ['host:shop.example.com=www.example.org', 'host', 'shop.example.com', 'www.example.org'],
    ['host:.a.example.com=.b.example.com', 'host', '.a.example.com', '.b.example.com'],
    [
      'registry:docker.io=mirror.example.com:5000/hub',
      'registry',
      'docker.io',
      'mirror.example.com:5000/hub',
    ],
    ['value:s3://paas-a=s3://paas-b', 'value', 's3://paas-a', 's3://paas-b'],
    ['paas-a=paas-b', 'value', 'paas-a', 'paas-b'],
    ['paas-a=x=y', 'value', 'paas-a', 'x=y'],
  ])('%s is understood', (text, kind, old, next) => {
    expect(parseMap(text)).toEqual({ ok: true, map: { kind, old, next, text } });
  });

  it.each([
    ['gp2', 'it has no "="'],
    ['class:gp2=gp3', '"class" is no kind of map'],
    ['storageClass:=gp3', '"" cannot be used'],
    ['storageClass:gp2=', '"" cannot be used'],
    ['storageClass:GP2=gp3', '"GP2" cannot be used'],
    ['namespace:a.b=c', '"a.b" cannot be used'],
    [`namespace:shop=${'x'.repeat(64)}`, `"${'x'.repeat(64)}" cannot be used`],
    ['host:localhost=example.com', '"localhost" cannot be used'],
    ['host:https://a.example.com=b.example.com', '"https://a.example.com" cannot be used'],
    ['host:.example.com=www.example.com', 'it replaces a host by an end of hosts, or an end by a host'],
    ['registry:https://a=b', '"https://a" cannot be used'],
    ['a=b', '"a" cannot be used'],
    ['value:ab=ab', 'it replaces a name by itself'],
    ['value:a\nb=cd', '"a\\nb" cannot be used'],
  ])('%s is refused', (text, problem) => {
    expect(parseMap(text)).toMatchObject({ ok: false, problem });
  });

  it('of a name that another one replaces is found', () => {
    expect(repeatedMaps(maps('ab=cd', 'namespace:ab=ef', 'ab=gh')).map(({ text }) => text)).toEqual([
      'ab=gh',
    ]);
  });
});

describe('a map of a namespace replaces it', () => {
  const MAP = 'namespace:shop=market';
  it.each<[string, JsonObject, JsonObject]>([
    ['in its Namespace', bare('v1', 'Namespace', 'shop'), { metadata: { name: 'market' } }],
    ['in what is in it', inShop('ConfigMap', {}), { metadata: { name: 'web', namespace: 'market' } }],
    [
      'in the subjects of a binding',
      bare('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', 'a', {
        subjects: [
          { kind: 'ServiceAccount', name: 'shop', namespace: 'shop' },
          { kind: 'User', name: 'system:serviceaccount:shop:web' },
          { kind: 'Group', name: 'system:serviceaccounts:shop' },
          { kind: 'Group', name: 'system:serviceaccounts' },
        ],
      }),
      {
        subjects: [
          { kind: 'ServiceAccount', name: 'shop', namespace: 'market' },
          { kind: 'User', name: 'system:serviceaccount:market:web' },
          { kind: 'Group', name: 'system:serviceaccounts:market' },
          { kind: 'Group', name: 'system:serviceaccounts' },
        ],
      },
    ],
    [
      'in selectors of namespaces',
      bare('networking.k8s.io/v1', 'NetworkPolicy', 'a', {
        namespace: 'other',
        spec: {
          ingress: [
            {
              from: [
                {
                  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop', team: 'shop' } },
                },
                {
                  namespaceSelector: {
                    matchExpressions: [
                      { key: 'kubernetes.io/metadata.name', operator: 'In', values: ['shop', 'x'] },
                      { key: 'team', operator: 'In', values: ['shop'] },
                    ],
                  },
                },
              ],
            },
          ],
        },
      }),
      {
        spec: {
          ingress: [
            {
              from: [
                {
                  namespaceSelector: {
                    matchLabels: { 'kubernetes.io/metadata.name': 'market', team: 'shop' },
                  },
                },
                {
                  namespaceSelector: {
                    matchExpressions: [
                      { key: 'kubernetes.io/metadata.name', operator: 'In', values: ['market', 'x'] },
                      { key: 'team', operator: 'In', values: ['shop'] },
                    ],
                  },
                },
              ],
            },
          ],
        },
      },
    ],
    [
      'in the names that DNS gives to Services, and in no other word',
      bare('v1', 'ConfigMap', 'a', {
        namespace: 'other',
        data: {
          url: 'http://db.shop.svc:5432/shop http://api.shop.svc.cluster.local db.shop.svcx db.xshop.svc',
        },
      }),
      {
        data: {
          url: 'http://db.market.svc:5432/shop http://api.market.svc.cluster.local db.shop.svcx db.xshop.svc',
        },
      },
    ],
    [
      'in annotations that name an object in it',
      bare('v1', 'ConfigMap', 'a', {
        namespace: 'other',
        metadata: { annotations: { 'cert-manager.io/inject-ca-from': 'shop/webhook', path: 'shop/a/b' } },
      }),
      {
        metadata: {
          name: 'a',
          namespace: 'other',
          annotations: { 'cert-manager.io/inject-ca-from': 'market/webhook', path: 'shop/a/b' },
        },
      },
    ],
    [
      'in the fields of custom resources, and not where it is a label or a value',
      bare('monitoring.coreos.com/v1', 'ServiceMonitor', 'a', {
        namespace: 'other',
        metadata: { labels: { namespace: 'shop' } },
        spec: { namespaceSelector: { matchNames: ['shop', 'x'] }, jobLabel: 'shop' },
      }),
      { spec: { namespaceSelector: { matchNames: ['market', 'x'] }, jobLabel: 'shop' } },
    ],
    [
      'in the Service of a webhook',
      bare('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'a', {
        webhooks: [{ clientConfig: { service: { name: 'shop', namespace: 'shop' } } }],
      }),
      { webhooks: [{ clientConfig: { service: { name: 'shop', namespace: 'market' } } }] },
    ],
  ])('%s', (_, body, changes) => {
    expect(apply(body, MAP).object.body).toEqual({ ...body, ...changes });
  });
});

describe('a map', () => {
  it.each<[string, string, JsonObject, JsonObject]>([
    [
      'of a storage class replaces it in claims, in templates of them, and in limits',
      'storageClass:gp2=gp3',
      bare('apps/v1', 'StatefulSet', 'db', {
        namespace: 'shop',
        spec: {
          volumeClaimTemplates: [{ spec: { storageClassName: 'gp2' } }],
          storage: { storageClass: 'gp2' },
          other: 'gp2',
          hard: { 'gp2.storageclass.storage.k8s.io/requests.storage': '1Ti', pods: '10' },
        },
      }),
      {
        spec: {
          volumeClaimTemplates: [{ spec: { storageClassName: 'gp3' } }],
          storage: { storageClass: 'gp3' },
          other: 'gp2',
          hard: { 'gp3.storageclass.storage.k8s.io/requests.storage': '1Ti', pods: '10' },
        },
      },
    ],
    [
      'of a host replaces it where hosts stand',
      'host:shop.example.com=www.example.org',
      inShop(
        'Ingress',
        {
          metadata: {
            annotations: { 'external-dns.alpha.kubernetes.io/hostname': 'shop.example.com, x.example.com' },
          },
          spec: {
            rules: [{ host: 'shop.example.com' }, { host: 'x.shop.example.com' }],
            tls: [{ hosts: ['shop.example.com'], secretName: 'shop.example.com' }],
          },
        },
        'networking.k8s.io/v1',
      ),
      {
        metadata: {
          name: 'web',
          namespace: 'shop',
          annotations: { 'external-dns.alpha.kubernetes.io/hostname': 'www.example.org, x.example.com' },
        },
        spec: {
          rules: [{ host: 'www.example.org' }, { host: 'x.shop.example.com' }],
          tls: [{ hosts: ['www.example.org'], secretName: 'shop.example.com' }],
        },
      },
    ],
    [
      'of the end of hosts replaces it in all that have it',
      'host:.a.example.com=.b.example.com',
      inShop(
        'HTTPRoute',
        { spec: { hostnames: ['shop.a.example.com', '*.a.example.com', 'a.example.com'] } },
        'gateway.networking.k8s.io/v1',
      ),
      { spec: { hostnames: ['shop.b.example.com', '*.b.example.com', 'a.example.com'] } },
    ],
    [
      'of a registry replaces it in images, also where it is left out',
      'registry:docker.io=mirror.example.com/hub',
      inShop('Pod', {
        spec: {
          containers: [
            { image: 'nginx:1.27' },
            {
              image: 'bitnami/redis@sha256:0000000000000000000000000000000000000000000000000000000000000000',
            },
            { image: 'docker.io/library/busybox' },
            { image: 'docker.iox/a/b' },
            { image: 'ghcr.io/docker.io/a:1' },
          ],
        },
      }),
      {
        spec: {
          containers: [
            { image: 'mirror.example.com/hub/library/nginx:1.27' },
            {
              image:
                'mirror.example.com/hub/bitnami/redis@sha256:0000000000000000000000000000000000000000000000000000000000000000',
            },
            { image: 'mirror.example.com/hub/library/busybox' },
            { image: 'docker.iox/a/b' },
            { image: 'ghcr.io/docker.io/a:1' },
          ],
        },
      },
    ],
    [
      'of a value replaces whole words everywhere but in what says what an object is',
      'paas-a=paas-b',
      bare('v1', 'ConfigMap', 'paas-a-config', {
        namespace: 'paas-a',
        metadata: { labels: { 'cluster/paas-a': 'paas-a' } },
        data: { 'paas-a.conf': 'bucket=paas-a-config\npaas-api xpaas-a paas-a1', kind: 'paas-a' },
      }),
      {
        metadata: { name: 'paas-b-config', namespace: 'paas-b', labels: { 'cluster/paas-b': 'paas-b' } },
        data: { 'paas-b.conf': 'bucket=paas-b-config\npaas-api xpaas-a paas-a1', kind: 'paas-b' },
      },
    ],
    [
      'of a value takes it as it is written, and not for a pattern',
      'value:a.c=(b)',
      inShop('ConfigMap', { data: { a: 'a.c abc a.c' } }),
      { data: { a: '(b) abc (b)' } },
    ],
    [
      'of a value leaves definitions as they are',
      'example.com=example.org',
      bare('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'pools.example.com', {
        spec: { group: 'example.com' },
      }),
      {},
    ],
  ])('%s', (_, map, body, changes) => {
    expect(apply(body, map).object.body).toEqual({ ...body, ...changes });
  });

  it('that swaps names with another one swaps them', () => {
    const body = inShop('ConfigMap', { data: { a: 'ab cd ab' } });
    expect(apply(body, 'ab=cd', 'cd=ab').object.body.data).toEqual({ a: 'cd ab cd' });
  });

  it('with the longer of two ends, or words, comes first', () => {
    const body = inShop(
      'Ingress',
      { spec: { rules: [{ host: 'x.a.example.com' }], note: 'paas-a-1' } },
      'networking.k8s.io/v1',
    );
    const { object } = apply(
      body,
      'host:.example.com=.example.org',
      'host:.a.example.com=.b.example.com',
      'paas-a=short',
      'paas-a-1=long',
    );
    expect(object.body.spec).toEqual({ rules: [{ host: 'x.b.example.com' }], note: 'long' });
  });

  it('never makes one key of two', () => {
    const body = inShop('ConfigMap', { data: { ab: '1', cd: '2' } });
    const { object, clashes } = apply(body, 'ab=cd');
    expect({ data: object.body.data, clashes }).toEqual({ data: { ab: '1', cd: '2' }, clashes: ['ab'] });
  });

  it('says how often it was used, and what else it could have been about', () => {
    const body = inShop('Pod', {
      spec: {
        containers: [{ image: 'nginx' }, { image: 'quay.io/a/b' }],
        host: 'a.example.com',
        storageClassName: 'gp2',
      },
    });
    const { used, seen } = apply(body, 'registry:quay.io=mirror.example.com', 'namespace:shop=market');
    expect(used.map(({ text }) => text)).toEqual([
      'namespace:shop=market',
      'registry:quay.io=mirror.example.com',
    ]);
    expect(seen).toEqual({
      storageClass: ['gp2'],
      namespace: ['shop'],
      host: ['a.example.com'],
      registry: ['docker.io', 'quay.io'],
      value: [],
    });
  });

  it('of nothing that is there changes nothing', () => {
    const json: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(fc.string(), tie('json'), { maxKeys: 3, noNullPrototype: true }),
      ),
    })).json;
    fc.assert(
      fc.property(json, (spec) => {
        const body = bare('example.com/v1', 'Any', 'web', { namespace: 'shop', spec });
        const { object, used } = apply(
          body,
          'absent-word=x1',
          'namespace:absent=other',
          'host:.absent.io=.other.io',
        );
        expect(object.body).toEqual(body);
        expect(used).toEqual([]);
      }),
    );
  });
});
