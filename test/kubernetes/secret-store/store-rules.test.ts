import { describe, expect, it } from 'vitest';
import type { SecretProvider } from '../../../lib/kubernetes/secret-store/index.js';
import { AWS, IRSA, refusalOf, type StoreChange, storeWith, VAULT } from './store-with.js';

const OBJECT = 'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
const NAMESPACE =
  'Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name.';
const ARN =
  'is no ARN of a role. Allowed: the ARN of a role of IAM, such as arn:aws:iam::111122223333:role/platform-secrets. To mend: copy it from IAM; the name alone is not enough.';
const MOUNT =
  'To mend: write it as in vault auth list or vault secrets list, without v1/, auth/ and the "/" at its end.';
const PATH =
  'is no path that something is enabled at in Vault. Allowed: letters, digits, "_", "-" and ".", with "/" between, such as';

const provider = (change: object, of: SecretProvider = VAULT): StoreChange => ({
  provider: { ...of, ...change } as SecretProvider,
});

const REFUSED: readonly [string, StoreChange, string][] = [
  [
    'scope.kind',
    { scope: { kind: 'all' } as never },
    '"all" is no kind that is known here. Allowed: cluster, namespace. To mend: use one of these.',
  ],
  [
    'provider.kind',
    { provider: { kind: 'gcp' } as never },
    '"gcp" is no kind that is known here. Allowed: aws-secrets-manager, vault. To mend: use one of these.',
  ],
  [
    'provider.credentials.kind',
    provider({ credentials: { kind: 'keys' } }, AWS),
    '"keys" is no kind that is known here. Allowed: operator, service-account. To mend: use one of these.',
  ],
  ['name', { name: 'AWS' }, `"AWS" is no name of a SecretStore. ${OBJECT}`],
  [
    'scope.namespaces',
    { scope: { kind: 'cluster', tenants: false } },
    'the store would have no condition, which to External Secrets means that everybody may use it. Allowed: tenants, namespaces, or both. To mend: name the namespaces, or leave tenants out.',
  ],
  [
    'scope.namespaces[1]',
    { scope: { kind: 'cluster', tenants: false, namespaces: ['a', 'b.c'] } },
    `"b.c" is no name of a namespace. ${NAMESPACE}`,
  ],
  [
    'scope.accountNamespace',
    { scope: { kind: 'cluster', accountNamespace: 'A' } },
    `"A" is no name of a namespace. ${NAMESPACE}`,
  ],
  [
    'scope.namespace',
    { scope: { kind: 'namespace', namespace: '' } },
    `"" is no name of a namespace. ${NAMESPACE}`,
  ],
  [
    'operator.serviceAccount',
    { operator: { namespace: 'external-secrets', serviceAccount: 'E' } },
    `"E" is no name of a ServiceAccount. ${OBJECT}`,
  ],
  [
    'provider.region',
    provider({ region: 'cn-north-1' }, AWS),
    '"cn-north-1" is no region that is supported here. Allowed: a region of the commercial partition of AWS, such as eu-central-1. To mend: correct it.',
  ],
  ['provider.assumeRole', provider({ assumeRole: 'reader' }, AWS), `"reader" ${ARN}`],
  [
    'provider.credentials.roleArn',
    provider({ credentials: { kind: 'service-account', roleArn: 'reader' } }, AWS),
    `"reader" ${ARN}`,
  ],
  [
    'provider.credentials.serviceAccount',
    { name: 'external-secrets', provider: IRSA },
    '"external-secrets" in "external-secrets" is the account that the operator itself runs as. Allowed: an account of its own. To mend: give it another name.',
  ],
  [
    'provider.auth.serviceAccount',
    provider({ auth: { serviceAccount: 'external-secrets' } }),
    '"external-secrets" in "external-secrets" is the account that the operator itself runs as. Allowed: an account of its own. To mend: give it another name.',
  ],
  [
    'provider.server',
    provider({ server: 'http://vault:8200' }),
    '"http://vault:8200" would send tokens and secrets in plain text. Allowed: https. To mend: have Vault speak TLS, and name the authority of its certificate with ca.',
  ],
  ['provider.path', provider({ path: '/secret' }), `"/secret" ${PATH} secret. ${MOUNT}`],
  [
    'provider.version',
    provider({ version: 'v3' }),
    '"v3" is no kind that is known here. Allowed: v1, v2. To mend: use one of these.',
  ],
  [
    'provider.auth.role',
    provider({ auth: { role: '-' } }),
    '"-" is no name of a role in Vault. Allowed: letters, digits, "_", "-" and ".", beginning and ending with a letter, a digit or "_". To mend: write the name without its path.',
  ],
  [
    'provider.auth.mountPath',
    provider({ auth: { mountPath: 'auth/kubernetes' } }),
    `"auth/kubernetes" ${PATH} kubernetes. ${MOUNT}`,
  ],
  [
    'provider.ca.kind',
    provider({ ca: { kind: 'File', name: 'a', key: 'b' } }),
    '"File" is no kind that is known here. Allowed: Secret, ConfigMap. To mend: use one of these.',
  ],
  [
    'provider.ca.name',
    provider({ ca: { kind: 'ConfigMap', name: 'A', key: 'b' } }),
    `"A" is no name of a ConfigMap. ${OBJECT}`,
  ],
  [
    'provider.vaultNamespace',
    provider({ vaultNamespace: 'a b' }),
    '"a b" is no namespace of Vault. Allowed: letters, digits, "_", "-" and ".", with "/" between, such as admin/tickets. To mend: correct it, or leave it out: only Vault Enterprise has namespaces.',
  ],
  [
    'labels',
    { labels: { 'greenroom.dev/tenant': 'a' } },
    '{"greenroom.dev/tenant":"a"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: use a domain of your own.',
  ],
];

describe('a store is refused', () => {
  it.each(REFUSED)('for its %s as in %j', (field, change, message) => {
    expect(refusalOf(() => storeWith(change))).toBe(`test/store, ${field}: ${message}`);
  });

  it('for all that is wrong at once', () => {
    const refusal = refusalOf(() =>
      storeWith({ name: 'A', ...provider({ server: 'http://vault', path: '' }) }),
    );
    // The name is also that of the role in Vault, which may be in upper case, and of the account, which may not.
    expect(refusal.split('\n')).toHaveLength(4);
  });
});

it.each<StoreChange>([
  { scope: { kind: 'cluster', tenants: false, namespaces: ['consul'] } },
  { scope: { kind: 'namespace', namespace: 'consul' } },
  { name: 'external-secrets' },
  { name: 'external-secrets', provider: IRSA, scope: { kind: 'namespace', namespace: 'consul' } },
  provider({ assumeRole: 'arn:aws:iam::111122223333:role/a/b' }, AWS),
  provider({ version: 'v1', auth: { role: 'A', mountPath: 'kubernetes/a' } }),
  provider({ ca: { kind: 'Secret', name: 'a', key: 'b' }, vaultNamespace: 'admin/tickets' }),
])('a store may be as in %j', (change) => {
  expect(refusalOf(() => storeWith(change))).toBe('nothing is wrong');
});
