export type { SecretStoreReference } from '../secret-store/index.js';
export { type DatabaseBackend, DEFAULT_DATABASE } from './backend.js';
export type { DatabaseBinding } from './binding.js';
export {
  type ClusterBackend,
  clusterSettings,
  type DatabaseBackup,
  type DatabaseMonitoring,
} from './cluster-backend.js';
export { databaseRules } from './database-rules.js';
export type { ExternalBackend } from './external-backend.js';
export { lastCopyOf } from './last-copy.js';
export type { RdsBackend } from './rds-backend.js';
export { type RdsBackendForProps, rdsBackendFor } from './rds-backend-for.js';
export type { SharedBackend } from './shared-backend.js';
export { TenantDatabase, type TenantDatabaseProps } from './tenant-database.js';
