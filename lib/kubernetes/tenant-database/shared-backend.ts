import { Duration } from '../../planning/units/index.js';
import type { SecretStoreReference } from '../secret-store/index.js';
import { DEFAULT_ENV_PREFIX } from './defaults.js';

/**
 * A database and a role in a CloudNativePG cluster that many tenants share; needs CloudNativePG 1.30 or newer, and
 * the External Secrets Operator, which makes up the password in the cluster and brings it to the tenant.
 */
export interface SharedBackend {
  readonly kind: 'shared';
  /** The name of the CloudNativePG Cluster. */
  readonly cluster: string;
  /** Its namespace: the database, the role and the password's Secret must be there, too. */
  readonly clusterNamespace: string;
  /**
   * The store by which the tenant reads Secrets of `clusterNamespace`: one with the provider `kubernetes` and that
   * namespace as its `remoteNamespace`.
   */
  readonly secretStore: SecretStoreReference;
  /**
   * The name of the CloudNativePG Pooler that the app connects through.
   *
   * @default - it connects to the cluster's primary
   */
  readonly pooler?: string;
  /**
   * What becomes of the database and the role when the tenant is gone.
   *
   * @default 'retain'
   */
  readonly reclaimPolicy?: 'retain' | 'delete';
  /**
   * The most connections of this tenant, so that it cannot take those of all others; the connections of a pooler
   * count, not those to it.
   *
   * @default 100
   */
  readonly connectionLimit?: number;
  /**
   * How often the tenant's Secret is compared with the one in `clusterNamespace`.
   *
   * @default Duration.hours(1)
   */
  readonly refreshInterval?: Duration;
  /**
   * Stands in front of the Secret's keys when they become environment variables.
   *
   * @default 'DB_'
   */
  readonly envPrefix?: string;
}

/** The backend with every default filled in. */
export type SharedSettings = Required<Omit<SharedBackend, 'pooler'>> & Pick<SharedBackend, 'pooler'>;

export function sharedSettings(backend: SharedBackend): SharedSettings {
  return {
    ...backend,
    reclaimPolicy: backend.reclaimPolicy ?? 'retain',
    connectionLimit: backend.connectionLimit ?? 100,
    refreshInterval: backend.refreshInterval ?? Duration.hours(1),
    envPrefix: backend.envPrefix ?? DEFAULT_ENV_PREFIX,
  };
}
