import { describe, expect, it } from 'vitest';
import { InputError } from '../../../lib/planning/issues/index.js';
import { readExport, singleOut } from '../../../lib/planning/migration/exports/index.js';
import type { ExportDocument, Json } from '../../../lib/planning/migration/index.js';
import { titleOf } from '../../../lib/planning/migration/index.js';
import { bare, exported, NAMESPACE } from './export-fixture.js';

const CONFIG = bare('v1', 'ConfigMap', 'web', { namespace: 'shop', data: { a: '1' } });

function titles(...documents: readonly ExportDocument[]): string[] {
  return readExport(documents).map(titleOf);
}

function problems(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('an export', () => {
  it('is one object', () => {
    expect(titles({ file: 'a.yaml', value: CONFIG })).toEqual(['ConfigMap shop/web']);
  });

  it('is a list, also one in a list', () => {
    const inner = { apiVersion: 'v1', kind: 'List', items: [CONFIG] };
    const value = {
      apiVersion: 'v1',
      kind: 'List',
      metadata: { resourceVersion: '' },
      items: [NAMESPACE, inner],
    };
    expect(readExport([{ file: 'a.json', value }]).map(({ source }) => source)).toEqual([
      { file: 'a.json', place: 'items[0]' },
      { file: 'a.json', place: 'items[1].items[0]' },
    ]);
  });

  it('is a typed list of the API, whose items leave out what they are', () => {
    const { apiVersion: _, kind: __, ...item } = CONFIG;
    const value = { kind: 'ConfigMapList', apiVersion: 'v1', items: [item] };
    expect(titles({ file: 'a.json', document: 2, value })).toEqual(['ConfigMap shop/web']);
  });

  it('keeps a custom resource whose kind ends like that of a list', () => {
    expect(titles({ file: 'a.json', value: bare('example.com/v1', 'AllowList', 'all') })).toEqual([
      'AllowList all',
    ]);
  });

  it.each<[string, Json, string]>([
    [
      'a list that is no List',
      [CONFIG],
      'a.json: it is a list. Allowed: an object of Kubernetes, or a List. To mend: take it out of the export, or export it again with `kubectl get -o json`.',
    ],
    [
      'a single value',
      'password',
      'a.json: it is a single value. Allowed: an object of Kubernetes, or a List. To mend: take it out of the export, or export it again with `kubectl get -o json`.',
    ],
    [
      'an object without a kind and a version',
      { metadata: { name: 'x' } },
      [
        'a.json, apiVersion: the field is missing. Allowed: a version such as v1 or apps/v1. To mend: take it out of the export, or export it again with `kubectl get -o json`.',
        'a.json, kind: the field is missing. Allowed: a kind such as Deployment. To mend: take it out of the export, or export it again with `kubectl get -o json`.',
      ].join('\n'),
    ],
    [
      'a kind that is no text',
      { apiVersion: 'v1', kind: 7, metadata: { name: 'x' } },
      'a.json, kind: it is no text. Allowed: a kind such as Deployment. To mend: take it out of the export, or export it again with `kubectl get -o json`.',
    ],
    [
      'an object without metadata',
      { apiVersion: 'v1', kind: 'ConfigMap' },
      'a.json, metadata: the field is missing. Allowed: an object with a name. To mend: export it again with `kubectl get -o json`.',
    ],
    [
      'a name that is a path',
      bare('v1', 'ConfigMap', '../x', { namespace: 'shop' }),
      'a.json, metadata.name: "../x" cannot be used. Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: export it again with `kubectl get -o json`.',
    ],
    [
      'a role whose name is a path',
      bare('rbac.authorization.k8s.io/v1', 'ClusterRole', 'a/b'),
      'a.json, metadata.name: "a/b" cannot be used. Allowed: at most 253 characters without "/" and "%". To mend: export it again with `kubectl get -o json`.',
    ],
    [
      'a namespace with a dot',
      bare('v1', 'Namespace', 'a.b'),
      'a.json, metadata.name: "a.b" cannot be used. Allowed: at most 63 lower-case letters, digits and "-". To mend: export it again with `kubectl get -o json`.',
    ],
    [
      'a label that YAML took for a number',
      bare('v1', 'Namespace', 'a', { metadata: { labels: { version: 1.1 } } }),
      'a.json, metadata.labels["version"]: it is no text. Allowed: a text. To mend: write the values in quotes.',
    ],
    [
      'a value of a Secret that is no text',
      bare('v1', 'Secret', 'a', { namespace: 'shop', stringData: { pin: 4711 } }),
      'a.json, stringData["pin"]: it is no text. Allowed: a text. To mend: write the values in quotes.',
    ],
    [
      'a ConfigMap without a namespace',
      bare('v1', 'ConfigMap', 'a'),
      'a.json, metadata.namespace: the field is missing. Allowed: the namespace of the ConfigMap. To mend: write it, or export the object again with `kubectl get -o json`.',
    ],
    [
      'a ClusterRole with a namespace',
      bare('rbac.authorization.k8s.io/v1', 'ClusterRole', 'a', { namespace: 'shop' }),
      'a.json, metadata.namespace: "shop" stands in an object of the whole cluster. Allowed: no namespace for a ClusterRole. To mend: remove it.',
    ],
    [
      'the table that kubectl prints',
      { apiVersion: 'meta.k8s.io/v1', kind: 'Table', rows: [] },
      'a.json, kind: it is a Table, not an object. Allowed: objects as they are in the cluster. To mend: export it again with `kubectl get -o json`.',
    ],
    [
      'an error of the API server',
      { apiVersion: 'v1', kind: 'Status', status: 'Failure' },
      'a.json, kind: it is an answer of the API server, not an object. Allowed: objects as they are in the cluster. To mend: export it again with `kubectl get -o json`.',
    ],
    [
      'a list without items',
      { apiVersion: 'v1', kind: 'List' },
      'a.json, items: the List has no items. Allowed: a list of objects. To mend: export it again with `kubectl get -o json`.',
    ],
  ])('is not %s', (_, value, message) => {
    expect(problems(() => readExport([{ file: 'a.json', value }]))).toBe(message);
  });

  it('is refused with everything that is wrong in it, and where', () => {
    const value = { apiVersion: 'v1', kind: 'List', items: [CONFIG, 'x', { apiVersion: 'v1', kind: 'Pod' }] };
    expect(problems(() => readExport([{ file: 'a.yaml', document: 3, value }])).split('\n')).toEqual([
      expect.stringMatching(/^a\.yaml, document 3, items\[1\]: it is a single value\./),
      expect.stringMatching(/^a\.yaml, document 3, items\[2\]\.metadata: the field is missing\./),
    ]);
  });

  it('knows the scope of a custom resource from its definition', () => {
    const definition = bare('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'pools.example.com', {
      spec: { group: 'example.com', scope: 'Cluster', names: { kind: 'Pool' } },
    });
    const pool = bare('example.com/v1', 'Pool', 'a', { namespace: 'shop' });
    expect(problems(() => titles({ file: 'a', value: definition }, { file: 'b', value: pool }))).toMatch(
      /^b, metadata\.namespace: "shop" stands in an object of the whole cluster\./,
    );
  });
});

describe('an object that an export has twice', () => {
  const single = (...values: readonly Json[]) =>
    singleOut(readExport(values.map((value, index) => ({ file: `${index}.json`, value }))));

  it('is kept once when both are alike but for what a cluster makes', () => {
    const { objects, duplicates } = single(exported(CONFIG), CONFIG);
    expect(objects.map(({ source }) => source.file)).toEqual(['0.json']);
    expect(duplicates.map(({ object, kept }) => [object.source.file, kept.file])).toEqual([
      ['1.json', '0.json'],
    ]);
  });

  it('is kept as it was later', () => {
    const body = bare('v1', 'ConfigMap', 'web', { namespace: 'shop', data: { a: '2' } });
    const early = exported(CONFIG, { uid: 'u', resourceVersion: '99' });
    const late = exported(body, { uid: 'u', resourceVersion: '100' });
    expect(single(early, late).objects.map(({ body: { data } }) => data)).toEqual([{ a: '2' }]);
    expect(single(late, early).objects.map(({ body: { data } }) => data)).toEqual([{ a: '2' }]);
  });

  it('is kept in the API version that is served, whichever is later', () => {
    const now = exported(bare('networking.k8s.io/v1', 'Ingress', 'web', { namespace: 'shop' }), {
      uid: 'u',
      resourceVersion: '1',
    });
    const past = exported(bare('extensions/v1beta1', 'Ingress', 'web', { namespace: 'shop' }), {
      uid: 'u',
      resourceVersion: '2',
    });
    expect(single(past, now).objects.map(({ apiVersion }) => apiVersion)).toEqual(['networking.k8s.io/v1']);
  });

  it('is refused when it is another one', () => {
    const other = bare('v1', 'ConfigMap', 'web', { namespace: 'shop', data: { a: '2' } });
    expect(problems(() => single(exported(CONFIG), exported(other)))).toBe(
      '1.json: ConfigMap shop/web is another than the one of that name in 0.json. Allowed: one object of a kind and name, or the same one several times. To mend: take the one that must not be moved out of the export.',
    );
  });

  it('is refused when it is a Secret with another value, which is not told', () => {
    const secret = (value: string) =>
      bare('v1', 'Secret', 'db', {
        namespace: 'shop',
        data: { password: Buffer.from(value).toString('base64') },
      });
    const message = problems(() => single(secret('first-value'), secret('second-value')));
    expect(message).toMatch(/^1\.json: Secret shop\/db is another than the one of that name in 0\.json\./);
    expect(message).not.toMatch(/first|second|Zmlyc3Q|c2Vjb25k/);
  });

  it('is the same Secret in data and in stringData', () => {
    const inData = bare('v1', 'Secret', 'db', { namespace: 'shop', data: { a: 'YWJj' } });
    const inText = bare('v1', 'Secret', 'db', { namespace: 'shop', stringData: { a: 'abc' } });
    expect(single(inData, inText).objects).toHaveLength(1);
  });
});
