import { ApiObject, Testing } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import {
  danglingReferences,
  type Manifest,
  manifest,
  manifestsOf,
  secretMaterial,
} from '../../lib/testing/index.js';

function object(kind: string, name: string, spec: unknown = {}, apiVersion = 'v1'): Manifest {
  return { apiVersion, kind, metadata: { name, namespace: 'shop' }, spec };
}

function pod(container: Record<string, unknown>): Manifest {
  const spec = {
    selector: {},
    template: { metadata: { labels: { app: 'shop' } }, spec: { containers: [container] } },
  };
  return object('Deployment', 'shop', spec, 'apps/v1');
}

describe('manifestsOf', () => {
  it('gives the objects below a construct in the order of their declaration', () => {
    const chart = Testing.chart();
    for (const name of ['b', 'a'])
      new ApiObject(chart, name, { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    expect(manifestsOf(chart)).toEqual([
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'b' } },
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a' } },
    ]);
  });
});

describe('manifest', () => {
  const two = [object('Service', 'a'), object('Service', 'b')];

  it('finds the one of a kind and name', () => {
    expect(manifest(two, 'Service', 'b')).toBe(two[1]);
  });

  it.each([
    ['Service', undefined, '2 objects are a Service; there are: Service shop/a, Service shop/b'],
    ['Pod', 'c', '0 objects are a Pod named c; there are: Service shop/a, Service shop/b'],
  ])('refuses when %s %s is not exactly one', (kind, name, message) => {
    expect(() => manifest(two, kind, name)).toThrow(new Error(message));
  });
});

describe('secretMaterial', () => {
  it.each([
    [
      'a Secret with data',
      { ...object('Secret', 's'), stringData: { a: 'b' } },
      'Secret shop/s: stringData holds the material of a secret',
    ],
    [
      'a literal password',
      pod({ env: [{ name: 'DB_PASSWORD', value: 'hunter2' }] }),
      'Deployment shop/shop: spec.template.spec.containers[0].env[0] gives DB_PASSWORD a literal value',
    ],
    [
      'a private key',
      object('ConfigMap', 'c', { key: '-----BEGIN RSA PRIVATE KEY-----' }),
      'ConfigMap shop/c: spec.key holds a private key',
    ],
    [
      'a password in an address',
      object('ConfigMap', 'c', { url: 'postgresql://shop:hunter2@db/shop' }),
      'ConfigMap shop/c: spec.url holds a password in an address',
    ],
    [
      'text that looks generated',
      object('ConfigMap', 'c', { seed: 'q8Zr2LkP0vXw7TnYb4HsJd6M' }),
      'ConfigMap shop/c: spec.seed looks like a generated secret',
    ],
  ])('finds %s', (_title, one, sentence) => {
    expect(secretMaterial([one])).toEqual([sentence]);
  });

  it.each([
    [
      'a reference',
      pod({ env: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 's', key: 'password' } } }] }),
    ],
    [
      'a template',
      object('ExternalSecret', 'e', { uri: 'postgresql://{{ .username }}:{{ .password }}@db/shop' }),
    ],
    ['an image digest', pod({ image: `registry.example.com/shop@sha256:${'a1'.repeat(32)}` })],
  ])('leaves %s alone', (_title, one) => {
    expect(secretMaterial([one])).toEqual([]);
  });
});

describe('danglingReferences', () => {
  const service = (selector: Record<string, string>) => object('Service', 'shop', { selector });

  it.each([
    [
      'a Secret',
      pod({ envFrom: [{ secretRef: { name: 'db' } }] }),
      'spec.template.spec.containers[0].envFrom[0].secretRef: there is no Secret shop/db',
    ],
    [
      'a ConfigMap',
      pod({ envFrom: [{ configMapRef: { name: 'c' } }] }),
      'spec.template.spec.containers[0].envFrom[0].configMapRef: there is no ConfigMap shop/c',
    ],
    [
      'the target of an autoscaler',
      object('ScaledObject', 'shop', { scaleTargetRef: { name: 'shop' } }),
      'spec.scaleTargetRef: there is no Deployment shop/shop',
    ],
    [
      'the backend of a route',
      object('HTTPRoute', 'shop', { rules: [{ backendRefs: [{ name: 'shop' }] }] }),
      'spec.rules[0].backendRefs: there is no Service shop/shop',
    ],
    [
      'the cluster of a database',
      object('Database', 'shop', { cluster: { name: 'pg' } }, 'postgresql.cnpg.io/v1'),
      'spec.cluster: there is no Cluster shop/pg',
    ],
    ['the pods of a Service', service({ app: 'shop' }), 'selects no pods: {"app":"shop"}'],
  ])('finds that %s is not there', (_title, one, sentence) => {
    expect(danglingReferences([one])).toEqual([`${one.kind} shop/shop: ${sentence}`]);
  });

  it.each([
    ['the object is in the set', [pod({ envFrom: [{ secretRef: { name: 'db' } }] }), object('Secret', 'db')]],
    [
      'an ExternalSecret makes it',
      [
        pod({ envFrom: [{ secretRef: { name: 'db' } }] }),
        object('ExternalSecret', 'e', { target: { name: 'db' } }),
      ],
    ],
    [
      'a database cluster makes it',
      [pod({ envFrom: [{ secretRef: { name: 'pg-app' } }] }), object('Cluster', 'pg')],
    ],
    ['pods carry the labels', [pod({}), service({ app: 'shop' })]],
  ])('is silent when %s', (_title, manifests) => {
    expect(danglingReferences(manifests)).toEqual([]);
  });

  it('is silent about what the caller says is there', () => {
    expect(
      danglingReferences([pod({ envFrom: [{ secretRef: { name: 'db' } }] })], ['Secret shop/db']),
    ).toEqual([]);
  });
});
