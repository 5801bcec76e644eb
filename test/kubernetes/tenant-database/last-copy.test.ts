import { describe, expect, it } from 'vitest';
import { type DatabaseBackend, lastCopyOf } from '../../../lib/kubernetes/tenant-database/index.js';

const STORE = { name: 'store', kind: 'ClusterSecretStore' } as const;
const RDS = {
  kind: 'rds',
  databaseName: 'shop',
  secretKey: 'k',
  secretStore: STORE,
  cidr: '10.0.0.0/8',
} as const;

describe("where the last copy of a tenant's data is", () => {
  it.each<[DatabaseBackend, string]>([
    [{ kind: 'cluster' }, 'none: the data goes with the volumes'],
    [
      { kind: 'cluster', backup: { objectStore: 'backups' } },
      'backups of db-aurora in the object store backups',
    ],
    [
      { kind: 'shared', cluster: 'dense', clusterNamespace: 'db', secretStore: STORE },
      'the shared cluster dense',
    ],
    [{ ...RDS, endpoint: 'db-aurora.tickets.internal' }, 'the RDS snapshot db-aurora-final'],
    [
      { ...RDS, endpoint: 'shop.abc.eu-central-1.rds.amazonaws.com' },
      'the RDS database shop.abc.eu-central-1.rds.amazonaws.com',
    ],
    [
      { kind: 'external', secretName: 'shop-db', egress: [{ cidr: '10.1.0.0/16', port: 5432 }] },
      'the external database of the Secret shop-db',
    ],
  ])('is told for %j: %s', (backend, told) => {
    expect(lastCopyOf(backend, 'aurora')).toBe(told);
  });
});
