import type { KubernetesLogin } from '../../planning/vault/index.js';
import type { SecretKey } from './secret-key.js';

/** Where secrets are kept. */
export type SecretProvider = AwsSecretsManager | VaultSecrets;

export interface AwsSecretsManager {
  readonly kind: 'aws-secrets-manager';
  readonly region: string;
  /** @default { kind: 'operator' } */
  readonly credentials?: AwsCredentials;
  /**
   * The ARN of a role that is taken on with the credentials, and whose rights count from there on.
   *
   * @default - none: the rights are those of the credentials
   */
  readonly assumeRole?: string;
}

/**
 * What the operator's own pods have from EKS Pod Identity; or what a ServiceAccount has from a role of IAM that trusts
 * it, so that the store has rights of its own.
 */
export type AwsCredentials =
  | { readonly kind: 'operator' }
  | {
      readonly kind: 'service-account';
      /** The role that trusts the account. */
      readonly roleArn: string;
      /**
       * The ServiceAccount, which is made.
       *
       * @default - the name of the store
       */
      readonly serviceAccount?: string;
    };

/** The key-value engine of HashiCorp Vault. */
export interface VaultSecrets {
  readonly kind: 'vault';
  /** Such as `https://vault.example.com:8200`. */
  readonly server: string;
  /** Where the engine is enabled. */
  readonly path: string;
  /**
   * The version of the engine.
   *
   * @default 'v2'
   */
  readonly version?: 'v1' | 'v2';
  /** @default {} */
  readonly auth?: KubernetesLogin;
  /**
   * The authority of Vault's certificate, beside the account.
   *
   * @default - those that the operator's image trusts
   */
  readonly ca?: VaultAuthority;
  /**
   * The namespace in Vault Enterprise.
   *
   * @default - none
   */
  readonly vaultNamespace?: string;
}

export interface VaultAuthority extends SecretKey {
  readonly kind: 'Secret' | 'ConfigMap';
}
