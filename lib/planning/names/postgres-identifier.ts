/**
 * The database of a tenant, and its role in a shared cluster. An identifier that needs no quotes: `-` becomes `_`,
 * which no tenant's name has, so that two never meet; and with the prefix it neither begins with a digit or `pg_`
 * nor is one of SQL's own words.
 */
export function postgresIdentifier(tenant: string): string {
  return `tenant_${tenant.replaceAll('-', '_')}`;
}
