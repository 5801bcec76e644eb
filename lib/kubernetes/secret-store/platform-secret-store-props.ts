import type { AccountName } from '../token-account/index.js';
import type { SecretProvider } from './secret-provider.js';

/** Who may use a store: the namespaces that it admits, or the namespace that it is in. */
export type SecretStoreScope =
  | {
      readonly kind: 'cluster';
      /**
       * Whether the namespaces of tenants may use it, by their label.
       *
       * @default true
       */
      readonly tenants?: boolean;
      /**
       * Other namespaces that may use it. A store hides no secret from one namespace that it shows to another: give
       * the platform's a store of their own.
       *
       * @default []
       */
      readonly namespaces?: readonly string[];
      /**
       * Where its account and the certificate of Vault's authority are.
       *
       * @default - the operator's namespace
       */
      readonly accountNamespace?: string;
    }
  | { readonly kind: 'namespace'; readonly namespace: string };

export interface PlatformSecretStoreProps {
  /** The name of the store, and of its account. */
  readonly name: string;
  /** @default { kind: 'cluster' } */
  readonly scope?: SecretStoreScope;
  readonly provider: SecretProvider;
  /**
   * Who the External Secrets Operator is.
   *
   * @default { namespace: 'external-secrets', serviceAccount: 'external-secrets' }
   */
  readonly operator?: AccountName;
  /**
   * Labels of every object.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}
