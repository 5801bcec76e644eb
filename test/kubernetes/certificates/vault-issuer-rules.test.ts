import { describe, expect, it } from 'vitest';
import type { VaultIssuerAuth } from '../../../lib/kubernetes/certificates/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { type IssuerChange, issuerWith, refusalOf } from './issuer-with.js';

const OBJECT = 'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
const NAMESPACE =
  'Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name.';
const SERVER =
  'is no address of Vault. Allowed: https://, a host name in lower case and, unless it is 443, a port, such as https://vault.example.com:8200. To mend: leave out what stands behind, such as "/" or /v1.';
const PATH =
  "is not where a role of Vault's PKI engine signs. Allowed: the engine's path, /sign/ and a role, such as pki_int/sign/tickets. To mend: use sign, neither issue nor sign-verbatim, without v1/ in front.";
const MOUNT =
  'is no path that something is enabled at in Vault. Allowed: letters, digits, "_", "-" and ".", with "/" between, such as kubernetes. To mend: write it as in vault auth list or vault secrets list, without v1/, auth/ and the "/" at its end.';
const ROLE =
  'is no name of a role in Vault. Allowed: letters, digits, "_", "-" and ".", beginning and ending with a letter, a digit or "_". To mend: write the name without its path.';
const AUDIENCE =
  "Allowed: text without spaces, each once. To mend: leave it out, or name the API server's audience, such as https://kubernetes.default.svc.";
const KEY =
  'is no key of a value in a Secret or a ConfigMap. Allowed: at most 253 letters, digits, "-", "_" and ".". To mend: correct the key.';

const kubernetes = (login: object): IssuerChange => ({ auth: { kind: 'kubernetes', ...login } });
const appRole = (login: object): IssuerChange => ({
  auth: { kind: 'app-role', roleId: 'a', secretId: { name: 'approle', key: 'id' }, ...login },
});

const REFUSED: readonly [string, IssuerChange, string][] = [
  [
    'scope.kind',
    { scope: { kind: 'all' } as never },
    '"all" is no kind that is known here. Allowed: cluster, namespace. To mend: use one of these.',
  ],
  [
    'auth.kind',
    { auth: { kind: 'token' } as unknown as VaultIssuerAuth },
    '"token" is no kind that is known here. Allowed: kubernetes, app-role. To mend: use one of these.',
  ],
  [
    'name',
    { name: 'Vault', auth: { kind: 'kubernetes', serviceAccount: 'a', role: 'a' } },
    `"Vault" is no name of an issuer. ${OBJECT}`,
  ],
  [
    'scope.resourceNamespace',
    { scope: { kind: 'cluster', resourceNamespace: 'a.b' } },
    `"a.b" is no name of a namespace. ${NAMESPACE}`,
  ],
  [
    'scope.namespace',
    { scope: { kind: 'namespace', namespace: 'Edge' } },
    `"Edge" is no name of a namespace. ${NAMESPACE}`,
  ],
  [
    'server',
    { server: 'http://vault.example.com:8200' },
    '"http://vault.example.com:8200" would send tokens and secrets in plain text. Allowed: https. To mend: have Vault speak TLS, and name the authority of its certificate with ca.',
  ],
  [
    'server',
    { server: 'https://root:hvs.x@vault.example.com' },
    'the address of Vault has a user in it, or a password. Allowed: an address without an "@". To mend: leave them out; how to log in is said by other props.',
  ],
  ...['vault.example.com', 'https://vault.example.com/', 'https://vault.example.com/v1'].map(
    (server): [string, IssuerChange, string] => ['server', { server }, `"${server}" ${SERVER}`],
  ),
  ...['pki/issue/a', 'pki/sign-verbatim/a', 'v1/pki/sign/a', 'pki/sign'].map(
    (path): [string, IssuerChange, string] => ['path', { path }, `"${path}" ${PATH}`],
  ),
  [
    'maxDuration',
    { maxDuration: Duration.minutes(59) },
    'no certificate lives for 59m. Allowed: whole seconds, at least 1h. To mend: round it up, or leave it out.',
  ],
  ['auth.role', kubernetes({ role: 'a/b' }), `"a/b" ${ROLE}`],
  ['auth.mountPath', kubernetes({ mountPath: '/v1/auth/kubernetes' }), `"/v1/auth/kubernetes" ${MOUNT}`],
  ['auth.audiences[0]', kubernetes({ audiences: ['a b'] }), `a token cannot be made for "a b". ${AUDIENCE}`],
  ['auth.audiences[1]', kubernetes({ audiences: ['a', 'a'] }), `a token cannot be made for "a". ${AUDIENCE}`],
  [
    'auth.serviceAccount',
    kubernetes({ serviceAccount: 'A' }),
    `"A" is no name of a ServiceAccount. ${OBJECT}`,
  ],
  [
    'auth.serviceAccount',
    { name: 'cert-manager' },
    '"cert-manager" in "cert-manager" is the account that the operator itself runs as. Allowed: an account of its own. To mend: give it another name.',
  ],
  [
    'auth.roleId',
    appRole({ roleId: 'a b' }),
    '"a b" is no RoleID. Allowed: what vault read auth/approle/role/<role>/role-id shows. To mend: copy it; the name of the role is not enough.',
  ],
  [
    'auth.secretId.name',
    appRole({ secretId: { name: 'A', key: 'id' } }),
    `"A" is no name of a Secret. ${OBJECT}`,
  ],
  ['auth.secretId.key', appRole({ secretId: { name: 'a', key: 'a/b' } }), `"a/b" ${KEY}`],
  [
    'auth.mountPath',
    appRole({ mountPath: 'auth/approle' }),
    `"auth/approle" ${MOUNT.replace('such as kubernetes', 'such as approle')}`,
  ],
  ['ca.name', { ca: { name: 'CA', key: 'ca.crt' } }, `"CA" is no name of a Secret. ${OBJECT}`],
  ['ca.key', { ca: { name: 'ca', key: '..' } }, `".." ${KEY}`],
  [
    'vaultNamespace',
    { vaultNamespace: '/admin' },
    '"/admin" is no namespace of Vault. Allowed: letters, digits, "_", "-" and ".", with "/" between, such as admin/tickets. To mend: correct it, or leave it out: only Vault Enterprise has namespaces.',
  ],
  [
    'certManager.serviceAccount',
    { certManager: { namespace: 'cert-manager', serviceAccount: 'C' } },
    `"C" is no name of a ServiceAccount. ${OBJECT}`,
  ],
  [
    'labels',
    { labels: { 'app.kubernetes.io/name': 'a' } },
    '{"app.kubernetes.io/name":"a"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: use a domain of your own.',
  ],
];

describe('an issuer is refused', () => {
  it.each(REFUSED)('for its %s as in %j', (field, change, message) => {
    expect(refusalOf(() => issuerWith(change))).toBe(`test/issuer, ${field}: ${message}`);
  });

  it('for all that is wrong at once', () => {
    const refusal = refusalOf(() => issuerWith({ server: 'http://vault', path: 'pki', vaultNamespace: '' }));
    expect(refusal.split('\n')).toHaveLength(3);
  });
});

it.each<IssuerChange>([
  { name: 'cert-manager', scope: { kind: 'namespace', namespace: 'edge' } },
  { name: 'cert-manager', auth: { kind: 'kubernetes', serviceAccount: 'issuer' } },
  { maxDuration: Duration.hours(1) },
  { server: 'https://vault.example.com' },
  { path: 'pki/issuer/next/sign/tickets' },
  kubernetes({ role: 'a', mountPath: 'kubernetes/paas-a', audiences: ['a', 'b'] }),
  appRole({}),
  { vaultNamespace: 'admin' },
])('an issuer may be as in %j', (change) => {
  expect(refusalOf(() => issuerWith(change))).toBe('nothing is wrong');
});
