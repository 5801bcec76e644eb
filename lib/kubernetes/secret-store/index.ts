export {
  type DataSource,
  ExternalSecret,
  type ExternalSecretProps,
  type ExternalSecretTarget,
  type RefreshPolicy,
  type SecretStoreReference,
} from './external-secret.js';
export { PlatformSecretStore } from './platform-secret-store.js';
export type { PlatformSecretStoreProps, SecretStoreScope } from './platform-secret-store-props.js';
export { refreshIntervalRule, remoteSecret } from './remote-secret.js';
export { type SecretKey, secretKeyRules } from './secret-key.js';
export type {
  AwsCredentials,
  AwsSecretsManager,
  SecretProvider,
  VaultAuthority,
  VaultSecrets,
} from './secret-provider.js';
export { StoredSecret } from './stored-secret.js';
export type { KnownStore, StoredSecretProps, StoredSecretType, StoredValue } from './stored-secret-props.js';
