import { expect, it } from 'vitest';
import type { SecretProvider } from '../../../lib/kubernetes/secret-store/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { AWS, IRSA, providerManifests, type StoreChange, storeManifests, VAULT } from './store-with.js';

const STORE = 'ClusterSecretStore/spec';
const KINDS = ['Role', 'RoleBinding', 'ServiceAccount'];
const roleArn = 'arn:aws:iam::111122223333:role/other';
const serviceAccount = 'reader';

it.each<[string, StoreChange, StoreChange, string[]]>([
  ['name', {}, { name: 'aws' }, ['ClusterSecretStore/aws', 'ClusterSecretStore/aws-secrets-manager']],
  [
    'scope',
    {},
    { scope: { kind: 'namespace', namespace: 'a' } },
    ['ClusterSecretStore/aws-secrets-manager', 'SecretStore/aws-secrets-manager'],
  ],
  [
    'scope.tenants',
    { scope: { kind: 'cluster', namespaces: ['a'] } },
    { scope: { kind: 'cluster', namespaces: ['a'], tenants: false } },
    ['0/namespaceSelector', '0/namespaces', '1'].map((at) => `${STORE}/conditions/${at}`),
  ],
  ['scope.namespaces', {}, { scope: { kind: 'cluster', namespaces: ['a'] } }, [`${STORE}/conditions/1`]],
  [
    'scope.accountNamespace',
    { provider: IRSA },
    { scope: { kind: 'cluster', accountNamespace: 'a' } },
    [
      `${STORE}/provider/aws/auth/jwt/serviceAccountRef/namespace`,
      ...KINDS.map((kind) => `${kind}/metadata/namespace`),
    ],
  ],
  [
    'operator',
    { provider: IRSA, scope: { kind: 'cluster', accountNamespace: 'a' } },
    { operator: { namespace: 'eso', serviceAccount: 'eso' } },
    ['RoleBinding/subjects/0/name', 'RoleBinding/subjects/0/namespace'],
  ],
  ['labels', {}, { labels: { team: 'a' } }, ['ClusterSecretStore/metadata/labels/team']],
])('%s changes what it is about, and nothing else', (_, before, after, expected) => {
  expect(differences(storeManifests(before), storeManifests({ ...before, ...after }))).toEqual(
    [...expected].sort(),
  );
});

const vault = `${STORE}/provider/vault`;
const login = `${vault}/auth/kubernetes`;
const account = [...KINDS.flatMap((kind) => [`${kind}/platform`, `${kind}/${serviceAccount}`])];

it.each<[string, SecretProvider, SecretProvider, string[]]>([
  ['region', AWS, { ...AWS, region: 'eu-west-1' }, [`${STORE}/provider/aws/region`]],
  ['assumeRole', AWS, { ...AWS, assumeRole: roleArn }, [`${STORE}/provider/aws/role`]],
  [
    'credentials.roleArn',
    IRSA,
    { ...IRSA, credentials: { ...IRSA.credentials, roleArn } },
    ['ServiceAccount/metadata/annotations/eks.amazonaws.com~1role-arn'],
  ],
  [
    'credentials.serviceAccount',
    IRSA,
    { ...IRSA, credentials: { ...IRSA.credentials, serviceAccount } },
    [`${STORE}/provider/aws/auth/jwt/serviceAccountRef/name`, ...account],
  ],
  ['server', VAULT, { ...VAULT, server: 'https://vault.vault.svc:8200' }, [`${vault}/server`]],
  ['path', VAULT, { ...VAULT, path: 'secret' }, [`${vault}/path`]],
  ['version', VAULT, { ...VAULT, version: 'v1' }, [`${vault}/version`]],
  ['vaultNamespace', VAULT, { ...VAULT, vaultNamespace: 'admin' }, [`${vault}/namespace`]],
  ['ca', VAULT, { ...VAULT, ca: { kind: 'Secret', name: 'a', key: 'b' } }, [`${vault}/caProvider`]],
  ['auth.role', VAULT, { ...VAULT, auth: { role: 'reader' } }, [`${login}/role`]],
  ['auth.mountPath', VAULT, { ...VAULT, auth: { mountPath: 'paas-a' } }, [`${login}/mountPath`]],
  [
    'auth.serviceAccount',
    VAULT,
    { ...VAULT, auth: { serviceAccount } },
    [`${login}/serviceAccountRef/name`, ...account],
  ],
  [
    'auth.audiences',
    VAULT,
    { ...VAULT, auth: { audiences: ['https://kubernetes.default.svc'] } },
    [`${login}/serviceAccountRef/audiences/1`],
  ],
])('%s of a provider changes what it is about, and nothing else', (_, before, after, expected) => {
  expect(differences(providerManifests(before), providerManifests(after))).toEqual([...expected].sort());
});
