/** Longer names of a cluster are refused by CloudNativePG, which makes longer ones from it. */
export const MAX_CLUSTER_NAME = 50;
/** Longer identifiers are cut off by PostgreSQL. */
export const MAX_IDENTIFIER = 63;

/**
 * The name of a tenant's database objects. The prefix begins with a letter, as names that become names of Services
 * must, whatever the tenant's own begins with.
 */
export function databaseName(tenant: string): string {
  return `db-${tenant}`;
}

/** The Secret that CloudNativePG makes for the owner of a cluster's database. */
export function appSecretOf(cluster: string): string {
  return `${cluster}-app`;
}
