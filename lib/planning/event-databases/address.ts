import { postgresIdentifier } from '../names/index.js';

/** PostgreSQL's own. */
const PORT = 5432;

/** What RDS runs for an event: one instance, or a cluster of Aurora. */
export type EngineKind = 'instance' | 'aurora';

/** What everybody who uses an event's database, or makes it, knows of it before it is there. */
export interface EventDatabaseAddress {
  /** A name that only the VPC knows. */
  readonly host: string;
  readonly port: number;
  readonly databaseName: string;
  /** Of the instance, or of the cluster. */
  readonly instanceIdentifier: string;
  /** The snapshot that is taken when it is destroyed. */
  readonly finalSnapshot: string;
}

/** The zone in which databases are named, known inside the VPC alone. */
export function privateZoneName(platform: string): string {
  return `${platform}.internal`;
}

/** Where a tenant's database is, from the plan alone: Terraform makes it there, and Kubernetes looks for it there. */
export function eventDatabaseAddress({
  tenant,
  platform,
}: {
  readonly tenant: string;
  readonly platform: string;
}): EventDatabaseAddress {
  return eventDatabaseIn(privateZoneName(platform), tenant);
}

/** The same in a zone of any name. */
export function eventDatabaseIn(zone: string, tenant: string): EventDatabaseAddress {
  const identifier = databaseIdentifier(tenant);
  return {
    host: `${identifier}.${zone}`,
    port: PORT,
    databaseName: postgresIdentifier(tenant),
    instanceIdentifier: identifier,
    finalSnapshot: `${identifier}-final`,
  };
}

/** The name of a tenant's instance or cluster. */
export function databaseIdentifier(tenant: string): string {
  return `db-${tenant}`;
}
