import type { EventDatabaseAddress } from '../../planning/event-databases/index.js';
import type { PostgresVersion } from './event-database-props.js';

/** What a database of either kind is made of. */
export interface DatabaseParts {
  readonly address: EventDatabaseAddress;
  readonly subnetGroup: string;
  readonly securityGroupId: string;
  readonly version: PostgresVersion;
  readonly backupDays: number;
  readonly isRetired: boolean;
  readonly tags: Readonly<Record<string, string>>;
}

export const MASTER_USER = 'greenroom';

/** In UTC: the night of Europe. Backups come first, as the two must not overlap. */
export const BACKUP_WINDOW = '01:30-02:30';
export const MAINTENANCE_WINDOW = 'tue:03:00-tue:04:00';

/** Statements that take longer are logged, in milliseconds. */
const SLOW_STATEMENT = 1000;

/** No connection without TLS, and a log of what is slow. Both take effect without a restart. */
export const PARAMETERS = [
  { name: 'rds.force_ssl', value: '1', applyMethod: 'immediate' },
  { name: 'log_min_duration_statement', value: String(SLOW_STATEMENT), applyMethod: 'immediate' },
] as const;

/** What an instance, also one of a cluster, tells about its load; kept for the days that cost nothing. */
export const INSIGHTS = {
  performanceInsightsEnabled: true,
  performanceInsightsRetentionPeriod: 7,
} as const;

/** What an instance and a cluster have in common, under the same names. */
export function sharedSettings({ address, isRetired, ...parts }: DatabaseParts): SharedSettings {
  return {
    port: address.port,
    // The major version alone: Terraform takes any minor one for it, so that no upgrade that AWS forces is a change.
    engineVersion: parts.version,
    manageMasterUserPassword: true,
    dbSubnetGroupName: parts.subnetGroup,
    vpcSecurityGroupIds: [parts.securityGroupId],
    storageEncrypted: true,
    backupRetentionPeriod: parts.backupDays,
    copyTagsToSnapshot: true,
    deletionProtection: !isRetired,
    skipFinalSnapshot: false,
    finalSnapshotIdentifier: address.finalSnapshot,
    // Changes wait for the maintenance window, unless the event is over and nobody is there to notice.
    applyImmediately: isRetired,
    tags: parts.tags,
    lifecycle: protectionOf(isRetired),
  };
}

interface SharedSettings {
  readonly port: number;
  readonly engineVersion: string;
  readonly manageMasterUserPassword: boolean;
  readonly dbSubnetGroupName: string;
  readonly vpcSecurityGroupIds: string[];
  readonly storageEncrypted: boolean;
  readonly backupRetentionPeriod: number;
  readonly copyTagsToSnapshot: boolean;
  readonly deletionProtection: boolean;
  readonly skipFinalSnapshot: boolean;
  readonly finalSnapshotIdentifier: string;
  readonly applyImmediately: boolean;
  readonly tags: Record<string, string>;
  readonly lifecycle: { readonly preventDestroy: boolean };
}

/**
 * AWS refuses to delete a cluster or an instance that is protected, but by then Terraform has taken its name, its rules
 * and, of a cluster, its instances: so that a destroy is refused as a whole, before anything is gone.
 */
export function protectionOf(isRetired: boolean): { readonly preventDestroy: boolean } {
  return { preventDestroy: !isRetired };
}
