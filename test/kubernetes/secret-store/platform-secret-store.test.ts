import { describe, expect, it } from 'vitest';
import { warningsOf } from '../../../lib/kubernetes/warnings/index.js';
import { danglingReferences, manifest, secretMaterial } from '../../../lib/testing/index.js';
import {
  AWS,
  IRSA,
  providerManifests,
  type StoreChange,
  storeManifests,
  storeWith,
  VAULT,
} from './store-with.js';

const TENANTS = {
  namespaceSelector: { matchExpressions: [{ key: 'greenroom.dev/tenant', operator: 'Exists' }] },
};
const LABELS = {
  'app.kubernetes.io/name': 'secret-store',
  'app.kubernetes.io/instance': 'aws-secrets-manager',
  'app.kubernetes.io/component': 'store',
  'app.kubernetes.io/part-of': 'platform',
  'app.kubernetes.io/managed-by': 'greenroom',
};
const PLATFORM: StoreChange = {
  scope: { kind: 'cluster', tenants: false, namespaces: ['consul', 'keycloak'] },
};
const NAMESPACED: StoreChange = { scope: { kind: 'namespace', namespace: 'consul' } };

describe('a store', () => {
  it("is read as the operator's own pods, and used by tenants alone", () => {
    expect(storeManifests()).toEqual([
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ClusterSecretStore',
        metadata: { name: 'aws-secrets-manager', labels: LABELS },
        spec: {
          provider: { aws: { service: 'SecretsManager', region: 'eu-central-1' } },
          conditions: [TENANTS],
        },
      },
    ]);
  });

  it('is named as databases of tenants name it', () => {
    const { reference, account, audience } = storeWith();
    expect({ reference, account, audience }).toEqual({
      reference: { name: 'aws-secrets-manager', kind: 'ClusterSecretStore' },
      account: undefined,
      audience: undefined,
    });
  });

  it('of the platform is used by the namespaces that it names', () => {
    expect(manifest(storeManifests(PLATFORM), 'ClusterSecretStore').spec).toMatchObject({
      conditions: [{ namespaces: ['consul', 'keycloak'] }],
    });
    expect(storeWith(PLATFORM).reference.namespaces).toEqual(['consul', 'keycloak']);
  });

  it('of tenants and the platform is used by both, and warns', () => {
    const change: StoreChange = { scope: { kind: 'cluster', namespaces: ['consul'] } };
    expect(manifest(storeManifests(change), 'ClusterSecretStore').spec).toMatchObject({
      conditions: [TENANTS, { namespaces: ['consul'] }],
    });
    expect(warningsOf(storeWith(change))).toEqual([
      "whoever may make an ExternalSecret in a tenant's namespace may read the platform's secrets with this store. Allowed: stores for tenants, and others for the platform. To mend: make a second one with tenants: false.",
    ]);
    expect(warningsOf(storeWith(PLATFORM))).toEqual([]);
    expect(warningsOf(storeWith())).toEqual([]);
  });

  it('of one namespace is there, without a condition', () => {
    expect(storeManifests(NAMESPACED)).toEqual([
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'SecretStore',
        metadata: { name: 'aws-secrets-manager', namespace: 'consul', labels: LABELS },
        spec: { provider: { aws: { service: 'SecretsManager', region: 'eu-central-1' } } },
      },
    ]);
    expect(storeWith(NAMESPACED).reference).toEqual({
      name: 'aws-secrets-manager',
      kind: 'SecretStore',
      namespaces: ['consul'],
    });
  });
});

describe('a store with an account of its own in AWS', () => {
  it('has the account say which role it has', () => {
    expect(manifest(providerManifests(IRSA), 'ServiceAccount')).toMatchObject({
      metadata: {
        name: 'platform',
        namespace: 'external-secrets',
        annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/platform-secrets' },
      },
      automountServiceAccountToken: false,
    });
  });

  it('says where the account is', () => {
    expect(manifest(providerManifests(IRSA), 'ClusterSecretStore').spec).toMatchObject({
      provider: {
        aws: {
          service: 'SecretsManager',
          region: 'eu-central-1',
          auth: { jwt: { serviceAccountRef: { name: 'platform', namespace: 'external-secrets' } } },
        },
      },
    });
  });

  it('in one namespace has the account there, and says nothing of it', () => {
    const manifests = providerManifests(IRSA, NAMESPACED);
    expect(manifest(manifests, 'ServiceAccount').metadata.namespace).toBe('consul');
    expect(manifest(manifests, 'SecretStore').spec).toEqual({
      provider: {
        aws: {
          service: 'SecretsManager',
          region: 'eu-central-1',
          auth: { jwt: { serviceAccountRef: { name: 'platform' } } },
        },
      },
    });
  });
});

describe('a store in Vault', () => {
  it('logs in with tokens that are made for it alone', () => {
    expect(manifest(providerManifests(VAULT), 'ClusterSecretStore').spec).toEqual({
      provider: {
        vault: {
          server: 'https://vault.example.com:8200',
          path: 'kv/platform',
          version: 'v2',
          auth: {
            kubernetes: {
              mountPath: 'kubernetes',
              role: 'platform',
              serviceAccountRef: {
                name: 'platform',
                namespace: 'external-secrets',
                audiences: ['vault://platform'],
              },
            },
          },
        },
      },
      conditions: [TENANTS],
    });
  });

  it('says what its role in Vault must admit', () => {
    const { account, audience } = storeWith({ name: 'platform', provider: VAULT, ...NAMESPACED });
    expect({ account, audience }).toEqual({
      account: { namespace: 'consul', serviceAccount: 'platform' },
      audience: 'vault://consul/platform',
    });
  });

  it("finds the authority of Vault's certificate beside the account", () => {
    const ca = { kind: 'ConfigMap', name: 'vault-ca', key: 'ca.crt' } as const;
    expect(manifest(providerManifests({ ...VAULT, ca }), 'ClusterSecretStore').spec).toMatchObject({
      provider: {
        vault: {
          caProvider: { type: 'ConfigMap', name: 'vault-ca', key: 'ca.crt', namespace: 'external-secrets' },
        },
      },
    });
  });
});

describe.each([
  ['of the operator', AWS],
  ['with an account', IRSA],
  ['in Vault', VAULT],
])('a store %s', (_, provider) => {
  it('holds no secret, and refers to nothing that is not there', () => {
    expect(secretMaterial(providerManifests(provider))).toEqual([]);
    expect(danglingReferences(providerManifests(provider))).toEqual([]);
  });

  it('is the same when it is synthesized again', () => {
    expect(JSON.stringify(providerManifests(provider))).toBe(JSON.stringify(providerManifests(provider)));
  });
});
