/** One PostgreSQL instance. */
export interface InstanceEngine {
  readonly kind: 'instance';
  /** Such as `db.m7g.large`. */
  readonly instanceClass: string;
  /** The size of its volume, 20 to 65,536 GiB. */
  readonly storageGiB: number;
  /** Whether a second instance in another zone stands by to take over. */
  readonly multiZone: boolean;
}

/** A cluster of Aurora PostgreSQL: its storage grows by itself and lies in three zones. */
export interface AuroraEngine {
  readonly kind: 'aurora';
  /** Such as `db.r7g.large`; Aurora has no general-purpose (`m`) classes. */
  readonly instanceClass: string;
  /** 1 to 15; the first writes, the others read and take over. */
  readonly instances: number;
}

export type DatabaseEngine = InstanceEngine | AuroraEngine;

/** Major versions of PostgreSQL that RDS and Aurora both run. */
export const POSTGRES_VERSIONS = ['14', '15', '16', '17'] as const;
export type PostgresVersion = (typeof POSTGRES_VERSIONS)[number];

export const DEFAULT_POSTGRES: PostgresVersion = '17';
export const DEFAULT_BACKUP_DAYS = 7;

/** What all databases of a stack have in common. */
export interface DatabaseSettings {
  readonly engine: DatabaseEngine;
  /**
   * The major version of PostgreSQL; AWS picks the minor one, and changes it only when told to.
   *
   * @default '17'
   */
  readonly version?: PostgresVersion;
  /**
   * How many days any moment can be restored, 1 to 35.
   *
   * @default 7
   */
  readonly backupDays?: number;
  /** The networks of the pods and nodes that may connect; nobody else may. */
  readonly allowedCidrs: readonly string[];
}

export interface EventDatabaseProps extends DatabaseSettings {
  /** Names the database and all that belongs to it; at most 40 characters. */
  readonly tenant: string;
  /** The id of the event, for the tag `event`. */
  readonly event: string;
  /**
   * Who pays: the tag `cost-centre`.
   *
   * @default - as the stack says
   */
  readonly costCentre?: string;
  readonly vpcId: string;
  /** The database subnets, in two zones at least. */
  readonly subnetIds: readonly string[];
  readonly privateZoneId: string;
  /** The name of that zone, such as `tickets.internal`. */
  readonly privateZone: string;
  /** Whether the event's time is over: the database is no longer protected from deletion. */
  readonly isRetired: boolean;
}
