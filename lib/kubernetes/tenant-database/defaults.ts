/** Stands in front of a Secret's keys when they become environment variables: `DB_host`, `DB_uri`. */
export const DEFAULT_ENV_PREFIX = 'DB_';

/** PostgreSQL's port, also that of CloudNativePG's poolers. */
export const POSTGRES_PORT = 5432;

/** Every IPv4 address. */
export const ANYWHERE = '0.0.0.0/0';
