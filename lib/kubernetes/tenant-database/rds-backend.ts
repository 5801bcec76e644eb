import { Duration } from '../../planning/units/index.js';
import { DEFAULT_ENV_PREFIX, POSTGRES_PORT } from './defaults.js';
import type { SecretStoreReference } from './external-secret.js';

/**
 * A PostgreSQL database of Amazon RDS or Aurora whose password is managed by AWS Secrets Manager. Terraform makes it;
 * the External Secrets Operator brings the credentials.
 */
export interface RdsBackend {
  readonly kind: 'rds';
  /** The host name of the instance or cluster. */
  readonly endpoint: string;
  /**
   * Where it listens.
   *
   * @default 5432
   */
  readonly port?: number;
  /** The database on it; it must exist. */
  readonly databaseName: string;
  /** The name or ARN of the Secret in AWS Secrets Manager, a JSON document with `username` and `password`. */
  readonly secretKey: string;
  /** The store by which Secrets Manager is read. */
  readonly secretStore: SecretStoreReference;
  /** The network of the database's subnets; the app may connect nowhere else. */
  readonly cidr: string;
  /**
   * How often the credentials are read again. RDS rotates them, by default every seven days, and the old ones fail
   * at once; pods that run by then must be restarted to learn the new ones.
   *
   * @default Duration.minutes(5)
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
export type RdsSettings = Required<RdsBackend>;

export function rdsSettings(backend: RdsBackend): RdsSettings {
  return {
    ...backend,
    port: backend.port ?? POSTGRES_PORT,
    refreshInterval: backend.refreshInterval ?? Duration.minutes(5),
    envPrefix: backend.envPrefix ?? DEFAULT_ENV_PREFIX,
  };
}
