export { isPostgresAddress } from './address.js';
export type { DatabaseTable } from './database-table.js';
export { feedOptionIssues, type PostgresOptions } from './options.js';
export { readDatabases } from './read-databases.js';
