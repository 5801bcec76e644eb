import type { ClusterBackend } from './cluster-backend.js';
import type { ExternalBackend } from './external-backend.js';
import type { RdsBackend } from './rds-backend.js';
import type { SharedBackend } from './shared-backend.js';

/** Where a tenant's data is. */
export type DatabaseBackend = ClusterBackend | SharedBackend | RdsBackend | ExternalBackend;

/** A CloudNativePG cluster of the tenant's own: nothing is shared, and no password passes through any file. */
export const DEFAULT_DATABASE: DatabaseBackend = { kind: 'cluster' };
