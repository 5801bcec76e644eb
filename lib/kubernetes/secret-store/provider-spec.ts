import { vaultAudience } from '../../planning/vault/index.js';
import type { ProviderSpec } from './store-object.js';
import {
  type AwsSettings,
  accountNamespace,
  type StoreSettings,
  type VaultSettings,
} from './store-settings.js';

/** How the store's provider is called. */
export function providerSpec(settings: StoreSettings): ProviderSpec {
  const { provider } = settings;
  return provider.kind === 'vault'
    ? { vault: vaultSpec(settings, provider) }
    : { aws: awsSpec(settings, provider) };
}

/** What a token of the store's account is made for. */
export function storeAudience({ name, scope }: StoreSettings): string {
  return vaultAudience(name, scope.kind === 'namespace' ? scope.namespace : undefined);
}

/** Without `auth`, the operator uses what its own pods have; Pod Identity gives nothing to tokens of other accounts. */
function awsSpec(
  settings: StoreSettings,
  { region, credentials, assumeRole }: AwsSettings,
): Extract<ProviderSpec, { readonly aws: unknown }>['aws'] {
  return {
    service: 'SecretsManager',
    region,
    role: assumeRole,
    auth:
      credentials.kind === 'operator'
        ? undefined
        : { jwt: { serviceAccountRef: { name: credentials.serviceAccount, ...elsewhere(settings) } } },
  };
}

function vaultSpec(
  settings: StoreSettings,
  { server, path, version, auth, ca, vaultNamespace }: VaultSettings,
): Extract<ProviderSpec, { readonly vault: unknown }>['vault'] {
  return {
    server,
    path,
    version,
    namespace: vaultNamespace,
    caProvider: ca && { type: ca.kind, name: ca.name, key: ca.key, ...elsewhere(settings) },
    auth: {
      kubernetes: {
        mountPath: auth.mountPath,
        role: auth.role,
        serviceAccountRef: {
          name: auth.serviceAccount,
          ...elsewhere(settings),
          audiences: [storeAudience(settings), ...auth.audiences],
        },
      },
    },
  };
}

/** A ClusterSecretStore must say where what it names is, and a SecretStore must not. */
function elsewhere({ scope }: StoreSettings): { readonly namespace?: string } {
  return scope.kind === 'namespace' ? {} : { namespace: accountNamespace(scope) };
}
