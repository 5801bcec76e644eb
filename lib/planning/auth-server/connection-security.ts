/** Where the certificate of the database's authority is. */
export const CA_FOLDER = '/etc/keycloak/database-ca';
export const CA_FILE = 'ca.crt';

/** Whether the database must prove who it is, or only encrypt. */
export type ConnectionSecurity = 'verified' | 'encrypted';

/** What the address of the database ends with: https://jdbc.postgresql.org/documentation/ssl/ */
export function connectionProperties(security: ConnectionSecurity): string {
  return security === 'verified'
    ? `?sslmode=verify-full&sslrootcert=${CA_FOLDER}/${CA_FILE}`
    : '?sslmode=require';
}
