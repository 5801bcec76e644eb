import type { Duration } from '../../planning/units/index.js';
import type { KubernetesLogin } from '../../planning/vault/index.js';
import type { SecretKey } from '../secret-store/index.js';
import type { AccountName } from '../token-account/index.js';

/** Whose certificates an issuer signs: those of all namespaces, or those of its own. */
export type IssuerScope =
  | {
      readonly kind: 'cluster';
      /**
       * Where its account and its Secrets are: cert-manager's `--cluster-resource-namespace`.
       *
       * @default - the namespace of cert-manager
       */
      readonly resourceNamespace?: string;
    }
  | { readonly kind: 'namespace'; readonly namespace: string };

/** How cert-manager logs in to Vault: with tokens of a ServiceAccount, or with an AppRole and its secret. */
export type VaultIssuerAuth = ({ readonly kind: 'kubernetes' } & KubernetesLogin) | AppRoleLogin;

export interface AppRoleLogin {
  readonly kind: 'app-role';
  /** What Vault made up for the role, no secret by itself; cert-manager takes it from nowhere else. */
  readonly roleId: string;
  /** Where its SecretID is, beside the issuer. */
  readonly secretId: SecretKey;
  /**
   * Where the login is enabled in Vault.
   *
   * @default 'approle'
   */
  readonly mountPath?: string;
}

export interface VaultIssuerProps {
  /** The name of the issuer, and of its account. */
  readonly name: string;
  readonly scope: IssuerScope;
  /** Such as `https://vault.example.com:8200`. */
  readonly server: string;
  /** The role of the PKI engine that signs, such as `pki_int/sign/tickets`. */
  readonly path: string;
  /**
   * The `max_ttl` of that role: Vault shortens what is longer, and says nothing.
   *
   * @default - not known here
   */
  readonly maxDuration?: Duration;
  /** @default { kind: 'kubernetes' } */
  readonly auth?: VaultIssuerAuth;
  /**
   * The Secret with the authority of Vault's own certificate, beside the issuer.
   *
   * @default - those that cert-manager's image trusts
   */
  readonly ca?: SecretKey;
  /**
   * The namespace in Vault Enterprise.
   *
   * @default - none
   */
  readonly vaultNamespace?: string;
  /**
   * Who cert-manager is.
   *
   * @default { namespace: 'cert-manager', serviceAccount: 'cert-manager' }
   */
  readonly certManager?: AccountName;
  /**
   * Labels of every object.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}
