import { describe, expect, it } from 'vitest';
import { manifest, secretMaterial } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { type IssuerChange, issuerManifests, issuerWith } from './issuer-with.js';

const NAMESPACED: IssuerChange = { scope: { kind: 'namespace', namespace: 'edge' } };
const APP_ROLE: IssuerChange = {
  auth: {
    kind: 'app-role',
    roleId: '291b9d21-8ff5-4a3c-b6e1-0f6c2d1e7a90',
    secretId: { name: 'vault-approle', key: 'secret-id' },
  },
};

describe('an issuer for all namespaces', () => {
  it('logs in with tokens of an account beside cert-manager', () => {
    expect(manifest(issuerManifests(), 'ClusterIssuer')).toEqual({
      apiVersion: 'cert-manager.io/v1',
      kind: 'ClusterIssuer',
      metadata: {
        name: 'vault',
        labels: {
          'app.kubernetes.io/name': 'certificates',
          'app.kubernetes.io/instance': 'vault',
          'app.kubernetes.io/component': 'issuer',
          'app.kubernetes.io/part-of': 'platform',
          'app.kubernetes.io/managed-by': 'greenroom',
        },
      },
      spec: {
        vault: {
          server: 'https://vault.example.com:8200',
          path: 'pki_int/sign/tickets',
          auth: {
            kubernetes: {
              role: 'vault',
              mountPath: '/v1/auth/kubernetes',
              serviceAccountRef: { name: 'vault' },
            },
          },
        },
      },
    });
    expect(manifest(issuerManifests(), 'ServiceAccount').metadata.namespace).toBe('cert-manager');
  });

  it('says what its role in Vault must admit, and how certificates name it', () => {
    const { account, audience, reference } = issuerWith();
    expect({ account, audience, reference }).toEqual({
      account: { namespace: 'cert-manager', serviceAccount: 'vault' },
      audience: 'vault://vault',
      reference: { kind: 'ClusterIssuer', name: 'vault' },
    });
  });

  it("has its account where cert-manager's cluster resources are", () => {
    const scope = { kind: 'cluster', resourceNamespace: 'issuers' } as const;
    expect(issuerWith({ scope }).account).toEqual({ namespace: 'issuers', serviceAccount: 'vault' });
  });
});

describe('an issuer of one namespace', () => {
  it('is there with its account', () => {
    expect(issuerManifests(NAMESPACED).map(({ kind, metadata }) => [kind, metadata.namespace])).toEqual([
      ['ServiceAccount', 'edge'],
      ['Role', 'edge'],
      ['RoleBinding', 'edge'],
      ['Issuer', 'edge'],
    ]);
  });

  it('says so to the role in Vault, and to certificates', () => {
    const { account, audience, reference } = issuerWith(NAMESPACED);
    expect({ account, audience, reference }).toEqual({
      account: { namespace: 'edge', serviceAccount: 'vault' },
      audience: 'vault://edge/vault',
      reference: { kind: 'Issuer', name: 'vault', namespace: 'edge' },
    });
  });
});

describe('an issuer with an AppRole', () => {
  it('names the secret of the role, and needs no account', () => {
    const manifests = issuerManifests(APP_ROLE);
    expect(manifests.map(({ kind }) => kind)).toEqual(['ClusterIssuer']);
    expect(manifest(manifests, 'ClusterIssuer').spec).toEqual({
      vault: {
        server: 'https://vault.example.com:8200',
        path: 'pki_int/sign/tickets',
        auth: {
          appRole: {
            path: 'approle',
            roleId: '291b9d21-8ff5-4a3c-b6e1-0f6c2d1e7a90',
            secretRef: { name: 'vault-approle', key: 'secret-id' },
          },
        },
      },
    });
    expect(issuerWith(APP_ROLE)).toMatchObject({ account: undefined, audience: undefined });
  });
});

describe.each([
  ['for all namespaces', {}],
  ['of one namespace', NAMESPACED],
  ['with an AppRole', APP_ROLE],
])('an issuer %s', (_, change) => {
  it('holds no secret', () => {
    expect(secretMaterial(issuerManifests(change))).toEqual([]);
  });

  it('is the same when it is synthesized again', () => {
    expect(JSON.stringify(issuerManifests(change))).toBe(JSON.stringify(issuerManifests(change)));
  });
});

const VAULT = 'ClusterIssuer/spec/vault';
const LOGIN = `${VAULT}/auth/kubernetes`;
const kubernetes = { kind: 'kubernetes' } as const;

it.each<[string, IssuerChange, IssuerChange, string[]]>([
  ['server', {}, { server: 'https://vault.vault.svc:8200' }, [`${VAULT}/server`]],
  ['path', {}, { path: 'pki/sign/a' }, [`${VAULT}/path`]],
  ['ca', {}, { ca: { name: 'vault-ca', key: 'ca.crt' } }, [`${VAULT}/caBundleSecretRef`]],
  ['vaultNamespace', {}, { vaultNamespace: 'admin/tickets' }, [`${VAULT}/namespace`]],
  ['auth.role', {}, { auth: { ...kubernetes, role: 'issuer' } }, [`${LOGIN}/role`]],
  ['auth.mountPath', {}, { auth: { ...kubernetes, mountPath: 'jwt/paas-a' } }, [`${LOGIN}/mountPath`]],
  [
    'auth.serviceAccount',
    {},
    { auth: { ...kubernetes, serviceAccount: 'issuer' } },
    [
      `${LOGIN}/serviceAccountRef/name`,
      ...['Role', 'RoleBinding', 'ServiceAccount'].flatMap((kind) => [`${kind}/issuer`, `${kind}/vault`]),
    ],
  ],
  [
    'auth.audiences',
    {},
    { auth: { ...kubernetes, audiences: ['https://kubernetes.default.svc'] } },
    [`${LOGIN}/serviceAccountRef/audiences`],
  ],
  [
    'auth.roleId',
    APP_ROLE,
    { auth: { kind: 'app-role', roleId: 'a', secretId: { name: 'vault-approle', key: 'secret-id' } } },
    [`${VAULT}/auth/appRole/roleId`],
  ],
  [
    'certManager',
    {},
    { certManager: { namespace: 'cert-manager', serviceAccount: 'controller' } },
    ['RoleBinding/subjects/0/name'],
  ],
  [
    'scope.resourceNamespace',
    {},
    { scope: { kind: 'cluster', resourceNamespace: 'issuers' } },
    ['Role', 'RoleBinding', 'ServiceAccount'].map((kind) => `${kind}/metadata/namespace`),
  ],
  [
    'labels',
    {},
    { labels: { team: 'a' } },
    ['ClusterIssuer', 'Role', 'RoleBinding', 'ServiceAccount'].map((kind) => `${kind}/metadata/labels/team`),
  ],
])('%s changes what it is about, and nothing else', (_, before, after, expected) => {
  expect(differences(issuerManifests(before), issuerManifests({ ...before, ...after }))).toEqual(
    [...expected].sort(),
  );
});
