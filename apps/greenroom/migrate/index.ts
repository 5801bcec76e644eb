export type { MigrateOptions } from './migrate-options.js';
export { runMigrate } from './run-migrate.js';
