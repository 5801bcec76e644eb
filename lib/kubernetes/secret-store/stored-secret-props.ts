import type { Duration } from '../../planning/units/index.js';
import type { RefreshPolicy, SecretStoreReference } from './external-secret.js';

/** A store, and who may use it where that is known. */
export interface KnownStore extends SecretStoreReference {
  /**
   * The namespaces that it admits.
   *
   * @default - not known here
   */
  readonly namespaces?: readonly string[];
}

/** One value of the Secret. */
export interface StoredValue {
  /** The key that it has in the Secret. */
  readonly key: string;
  /**
   * The field of the JSON document at `remoteKey`; with dots, a field of a field.
   *
   * @default - all that is at `remoteKey`
   */
  readonly property?: string;
}

/** What a Secret is for; Kubernetes refuses one without the keys that belong to its type. */
export type StoredSecretType =
  | 'Opaque'
  | 'kubernetes.io/basic-auth'
  | 'kubernetes.io/dockerconfigjson'
  | 'kubernetes.io/ssh-auth'
  | 'kubernetes.io/tls';

export interface StoredSecretProps {
  /** The name of the Secret, and of the ExternalSecret that makes it. */
  readonly name: string;
  readonly namespace: string;
  /** `reference` of a `PlatformSecretStore`, or a store that somebody else made. */
  readonly store: KnownStore;
  /** What the secret is named in the store: in AWS Secrets Manager, or below the engine's path in Vault. */
  readonly remoteKey: string;
  /** At least one. */
  readonly values: readonly StoredValue[];
  /** @default 'Opaque' */
  readonly type?: StoredSecretType;
  /**
   * When the values are read: again and again, whenever the ExternalSecret changes, or once.
   *
   * @default 'Periodic'
   */
  readonly refreshPolicy?: RefreshPolicy;
  /**
   * With `Periodic`: how often.
   *
   * @default Duration.hours(1)
   */
  readonly refreshInterval?: Duration;
  /**
   * Labels of the ExternalSecret and of the Secret.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}
