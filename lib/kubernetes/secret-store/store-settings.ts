import { type KubernetesLogin, loginSettings } from '../../planning/vault/index.js';
import type { PlatformSecretStoreProps, SecretStoreScope } from './platform-secret-store-props.js';
import type { AwsCredentials, AwsSecretsManager, SecretProvider, VaultSecrets } from './secret-provider.js';

export type AwsSettings = Required<Omit<AwsSecretsManager, 'assumeRole' | 'credentials'>> &
  Pick<AwsSecretsManager, 'assumeRole'> & { readonly credentials: Required<AwsCredentials> };

export type VaultSettings = Required<Omit<VaultSecrets, 'auth' | 'ca' | 'vaultNamespace'>> &
  Pick<VaultSecrets, 'ca' | 'vaultNamespace'> & { readonly auth: Required<KubernetesLogin> };

/** The props with every default filled in. */
export type StoreSettings = Required<Omit<PlatformSecretStoreProps, 'provider' | 'scope'>> & {
  readonly scope: Required<SecretStoreScope>;
  readonly provider: AwsSettings | VaultSettings;
};

export function storeSettings(props: PlatformSecretStoreProps): StoreSettings {
  const operator = props.operator ?? { namespace: 'external-secrets', serviceAccount: 'external-secrets' };
  return {
    name: props.name,
    scope: scopeSettings(props.scope ?? { kind: 'cluster' }, operator.namespace),
    provider: providerSettings(props.provider, props.name),
    operator,
    labels: props.labels ?? {},
  };
}

function scopeSettings(scope: SecretStoreScope, operatorNamespace: string): Required<SecretStoreScope> {
  if (scope.kind === 'namespace') return scope;
  const { kind, tenants = true, namespaces = [], accountNamespace = operatorNamespace } = scope;
  return { kind, tenants, namespaces, accountNamespace };
}

function providerSettings(provider: SecretProvider, name: string): AwsSettings | VaultSettings {
  if (provider.kind === 'vault') {
    const { version = 'v2', auth = {} } = provider;
    return { ...provider, version, auth: loginSettings(auth, name) };
  }
  const { credentials = { kind: 'operator' } } = provider;
  return {
    ...provider,
    credentials:
      credentials.kind === 'operator'
        ? credentials
        : { ...credentials, serviceAccount: credentials.serviceAccount ?? name },
  };
}

/** Where the store's account is, and its authority's certificate: for a SecretStore, beside it. */
export function accountNamespace(scope: Required<SecretStoreScope>): string {
  return scope.kind === 'namespace' ? scope.namespace : scope.accountNamespace;
}

/** The ServiceAccount that is made for the store, where there is one. */
export function accountOf({ provider }: StoreSettings): string | undefined {
  if (provider.kind === 'vault') return provider.auth.serviceAccount;
  return provider.credentials.kind === 'operator' ? undefined : provider.credentials.serviceAccount;
}
