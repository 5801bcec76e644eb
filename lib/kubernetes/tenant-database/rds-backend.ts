import { Duration } from '../../planning/units/index.js';
import type { SecretStoreReference } from '../secret-store/index.js';
import { DEFAULT_ENV_PREFIX, POSTGRES_PORT } from './defaults.js';

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
  /**
   * The name or ARN of the Secret in AWS Secrets Manager, a JSON document with `username` and `password`. Either this
   * or `secretTags`.
   *
   * @default - the Secret is found by its tags
   */
  readonly secretKey?: string;
  /**
   * Tags that this Secret alone has, as RDS tags the ones whose names it makes up. Secrets Manager compares beginnings:
   * a value must not be the beginning of another Secret's. External Secrets 0.18.1 or newer.
   *
   * @default - the Secret is found by its name
   */
  readonly secretTags?: Readonly<Record<string, string>>;
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
   * Whether a Service named `db-<tenant>` leads to the endpoint, for what looks for a Service. The app does not need it.
   *
   * @default false
   */
  readonly service?: boolean;
  /**
   * Stands in front of the Secret's keys when they become environment variables.
   *
   * @default 'DB_'
   */
  readonly envPrefix?: string;
}

type Secret = 'secretKey' | 'secretTags';

/** The backend with every default filled in. */
export type RdsSettings = Required<Omit<RdsBackend, Secret>> & Pick<RdsBackend, Secret>;

export function rdsSettings(backend: RdsBackend): RdsSettings {
  return {
    ...backend,
    port: backend.port ?? POSTGRES_PORT,
    refreshInterval: backend.refreshInterval ?? Duration.minutes(5),
    service: backend.service ?? false,
    envPrefix: backend.envPrefix ?? DEFAULT_ENV_PREFIX,
  };
}
