import { describe, expect, it } from 'vitest';
import { Duration } from '../../../lib/planning/units/index.js';
import { secretMaterial } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { refusalOf, type SecretChange, secretManifests, secretWith, storeWith } from './store-with.js';

const LABELS = {
  'app.kubernetes.io/name': 'secret-store',
  'app.kubernetes.io/instance': 'consul-gossip',
  'app.kubernetes.io/component': 'secret',
  'app.kubernetes.io/part-of': 'platform',
  'app.kubernetes.io/managed-by': 'greenroom',
};

describe('a Secret from a store', () => {
  it('follows the store, and stays when it is gone from there', () => {
    expect(secretManifests()).toEqual([
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ExternalSecret',
        metadata: { name: 'consul-gossip', namespace: 'consul', labels: LABELS },
        spec: {
          refreshPolicy: 'Periodic',
          refreshInterval: '3600s',
          secretStoreRef: { name: 'platform', kind: 'ClusterSecretStore' },
          target: {
            name: 'consul-gossip',
            creationPolicy: 'Owner',
            deletionPolicy: 'Retain',
            template: {
              type: 'Opaque',
              engineVersion: 'v2',
              mergePolicy: 'Replace',
              metadata: { labels: LABELS },
            },
          },
          data: [
            {
              secretKey: 'key',
              remoteRef: {
                key: 'platform/paas-a/consul',
                property: 'gossip-key',
                conversionStrategy: 'Default',
                decodingStrategy: 'None',
                metadataPolicy: 'None',
              },
            },
          ],
        },
      },
    ]);
  });

  it('holds no secret', () => {
    expect(secretMaterial(secretManifests())).toEqual([]);
  });

  it('gives its values by reference, and none that it has not', () => {
    expect(secretWith().value('key')).toEqual({ name: 'consul-gossip', key: 'key' });
    expect(refusalOf(() => secretWith().value('token'))).toBe(
      'test/secret, values: the Secret has no key "token". Allowed: key. To mend: add the value, or correct the key.',
    );
  });

  it.each(['CreatedOnce', 'OnChange'] as const)('that is read %s has no interval', (refreshPolicy) => {
    expect(differences(secretManifests(), secretManifests({ refreshPolicy }))).toEqual([
      'ExternalSecret/spec/refreshInterval',
      'ExternalSecret/spec/refreshPolicy',
    ]);
  });

  it.each([
    ['consul', 'nothing is wrong'],
    [
      'keycloak',
      'test/secret, namespace: the store "platform" refuses whoever asks from "keycloak". Allowed: consul. To mend: use another store, or let this one admit the namespace.',
    ],
  ])('of a store for consul alone in the namespace %s: %s', (namespace, expected) => {
    const scope = { kind: 'cluster', tenants: false, namespaces: ['consul'] } as const;
    const store = storeWith({ name: 'platform', scope }).reference;
    expect(refusalOf(() => secretWith({ store, namespace }))).toBe(expected);
  });
});

const SPEC = 'ExternalSecret/spec';
const REMOTE = `${SPEC}/data/0/remoteRef`;

it.each<[string, SecretChange, string[]]>([
  ['name', { name: 'a' }, ['ExternalSecret/a', 'ExternalSecret/consul-gossip']],
  ['namespace', { namespace: 'a' }, ['ExternalSecret/metadata/namespace']],
  [
    'store',
    { store: { name: 'a', kind: 'SecretStore' } },
    [`${SPEC}/secretStoreRef/kind`, `${SPEC}/secretStoreRef/name`],
  ],
  ['remoteKey', { remoteKey: 'a' }, [`${REMOTE}/key`]],
  ['values.key', { values: [{ key: 'a', property: 'gossip-key' }] }, [`${SPEC}/data/0/secretKey`]],
  ['values.property', { values: [{ key: 'key' }] }, [`${REMOTE}/property`]],
  ['values', { values: [{ key: 'key', property: 'gossip-key' }, { key: 'a' }] }, [`${SPEC}/data/1`]],
  [
    'type',
    {
      values: [{ key: 'key', property: 'gossip-key' }, { key: 'ssh-privatekey' }],
      type: 'kubernetes.io/ssh-auth',
    },
    [`${SPEC}/data/1`, `${SPEC}/target/template/type`],
  ],
  ['refreshInterval', { refreshInterval: Duration.minutes(5) }, [`${SPEC}/refreshInterval`]],
  [
    'labels',
    { labels: { team: 'a' } },
    ['ExternalSecret/metadata/labels/team', `${SPEC}/target/template/metadata/labels/team`],
  ],
])('%s changes what it is about, and nothing else', (_, change, expected) => {
  expect(differences(secretManifests(), secretManifests(change))).toEqual(expected);
});

const OBJECT = 'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
const KEYS = 'Allowed: the keys that belong to the type, and more. To mend: add them, or leave the type out.';
const REMOTE_KEY =
  'is no name of a secret in a store. Allowed: at most 2048 letters, digits and /_+=.@!:-. To mend: write it as the store does, for example platform/consul.';
const INTERVAL = 'Allowed: whole seconds, at least 1s. To mend: round it up.';

const REFUSED: readonly [string, SecretChange, string][] = [
  ['name', { name: 'Gossip' }, `"Gossip" is no name of a Secret. ${OBJECT}`],
  [
    'namespace',
    { namespace: 'a.b' },
    '"a.b" is no name of a namespace. Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name.',
  ],
  ['store.name', { store: { name: 'A' } }, `"A" is no name of a SecretStore. ${OBJECT}`],
  ['remoteKey', { remoteKey: '' }, `"" ${REMOTE_KEY}`],
  ['remoteKey', { remoteKey: undefined as never }, `undefined ${REMOTE_KEY}`],
  ['remoteKey', { remoteKey: 'a'.repeat(2049) }, `"${'a'.repeat(75)}..." ${REMOTE_KEY}`],
  ['remoteKey', { remoteKey: 'a b' }, `"a b" ${REMOTE_KEY}`],
  [
    'values',
    { values: [] },
    'the Secret would be empty. Allowed: one value or more. To mend: list the keys of the Secret.',
  ],
  [
    'values[0].key',
    { values: [{ key: 'a/b' }] },
    '"a/b" is no key of a value in a Secret or a ConfigMap. Allowed: at most 253 letters, digits, "-", "_" and ".". To mend: correct the key.',
  ],
  [
    'values[1].key',
    { values: [{ key: 'a' }, { key: 'a' }] },
    'there is another value at "a". Allowed: every key once. To mend: rename one of them.',
  ],
  [
    'values[0].property',
    { values: [{ key: 'a', property: '' }] },
    '"" is no field of a JSON document. Allowed: text without spaces, such as gossip-key. To mend: correct it, or leave it out for all that is at the remoteKey.',
  ],
  [
    'type',
    { type: 'bootstrap.kubernetes.io/token' as never },
    '"bootstrap.kubernetes.io/token" is no kind that is known here. Allowed: Opaque, kubernetes.io/basic-auth, kubernetes.io/dockerconfigjson, kubernetes.io/ssh-auth, kubernetes.io/tls. To mend: use one of these.',
  ],
  [
    'values',
    { type: 'kubernetes.io/tls', values: [{ key: 'tls.crt' }] },
    `a Secret of type "kubernetes.io/tls" lacks "tls.key". ${KEYS}`,
  ],
  [
    'values',
    { type: 'kubernetes.io/basic-auth' },
    `a Secret of type "kubernetes.io/basic-auth" lacks "username" and "password". ${KEYS}`,
  ],
  [
    'refreshPolicy',
    { refreshPolicy: 'Never' as never },
    '"Never" is no kind that is known here. Allowed: Periodic, OnChange, CreatedOnce. To mend: use one of these.',
  ],
  [
    'refreshInterval',
    { refreshInterval: Duration.millis(999) },
    `a Secret cannot be read again every 999ms. ${INTERVAL}`,
  ],
  [
    'refreshInterval',
    { refreshPolicy: 'CreatedOnce', refreshInterval: Duration.hours(1) },
    'nothing is read every 1h with the policy "CreatedOnce". Allowed: an interval only with Periodic. To mend: leave it out, or leave refreshPolicy out.',
  ],
  [
    'labels',
    { labels: { 'a b': 'c' } },
    '{"a b":"c"} are no labels. Allowed: keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and ".". To mend: correct the keys and values.',
  ],
];

describe('a Secret from a store is refused', () => {
  it.each(REFUSED)('for its %s as in %j', (field, change, message) => {
    expect(refusalOf(() => secretWith(change))).toBe(`test/secret, ${field}: ${message}`);
  });
});

it.each<SecretChange>([
  { remoteKey: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:consul-a1B2c3' },
  { remoteKey: '/platform/consul' },
  { remoteKey: 'a'.repeat(2048) },
  { values: [{ key: 'tls.crt' }, { key: 'tls.key' }], type: 'kubernetes.io/tls' },
  { values: [{ key: '.dockerconfigjson' }], type: 'kubernetes.io/dockerconfigjson' },
  { values: [{ key: 'a', property: 'b.c' }] },
  { refreshInterval: Duration.seconds(1) },
  { store: { name: 'a', kind: 'SecretStore' } },
])('a Secret from a store may be as in %j', (change) => {
  expect(refusalOf(() => secretWith(change))).toBe('nothing is wrong');
});
