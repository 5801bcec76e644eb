import { eventDatabaseIn } from '../../planning/event-databases/index.js';
import type { DatabaseBackend } from './backend.js';
import { databaseName } from './names.js';

/** Where the last copy of a tenant's data is when the tenant has gone, in words. */
export function lastCopyOf(backend: DatabaseBackend, tenant: string): string {
  switch (backend.kind) {
    case 'cluster': {
      const { backup } = backend;
      return backup === undefined
        ? 'none: the data goes with the volumes'
        : `backups of ${databaseName(tenant)} in the object store ${backup.objectStore}`;
    }
    case 'shared':
      return `the shared cluster ${backend.cluster}`;
    case 'rds':
      return rdsCopy(backend.endpoint, tenant);
    case 'external':
      return `the external database of the Secret ${backend.secretName}`;
  }
}

/** What `EventDatabase` makes leaves a snapshot with a name that is known; of any other only its address is. */
function rdsCopy(endpoint: string, tenant: string): string {
  const [, zone = ''] = /^[^.]*\.(.*)$/.exec(endpoint) ?? [];
  const { host, finalSnapshot } = eventDatabaseIn(zone, tenant);
  return host === endpoint ? `the RDS snapshot ${finalSnapshot}` : `the RDS database ${endpoint}`;
}
