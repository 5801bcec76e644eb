import { describe, expect, it } from 'vitest';
import type { DatabaseBackend } from '../../../lib/kubernetes/tenant-database/index.js';
import { CLUSTER, RDS, refusalOf, SHARED } from './database-with.js';

export const NAMESPACE =
  'Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name.';
export const OBJECT =
  'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
export const NETWORK =
  'Allowed: an IPv4 or IPv6 network such as 10.0.0.0/8 or fd00::/8. To mend: write an address and the length of its prefix; /32 is one IPv4 address.';
export const IDENTIFIER =
  'Allowed: at most 63 lower-case letters, digits and "_", not beginning with a digit. To mend: rename it; the app reads the name from its environment.';
export const PREFIX =
  'Allowed: letters, digits and "_", not beginning with a digit, or nothing. To mend: write DB_, or \'\' for the keys of the Secret as they are.';
export const SECONDS = 'Allowed: whole seconds, at least 1s. To mend: round it up.';
export const PORT = 'Allowed: a whole number from 1 to 65535. To mend: say where the database listens.';
export const CONNECTIONS = "To mend: multiply the app's largest number of pods with the connections of one.";

export const backup = { objectStore: 'backups', destination: 's3://backups/a' };
export const clusterWith = (change: object): DatabaseBackend => ({ ...CLUSTER, ...change });
export const backupWith = (change: object): DatabaseBackend =>
  clusterWith({ backup: { ...backup, ...change } });
export const sharedWith = (change: object): DatabaseBackend => ({ ...SHARED, ...change });
export const rdsWith = (change: object): DatabaseBackend => ({ ...RDS, ...change });
export const externalWith = (change: object): DatabaseBackend => ({
  kind: 'external',
  secretName: 'db',
  egress: [{ cidr: '10.0.0.0/8', port: 5432 }],
  ...change,
});

/** The prop that is wrong, the backend that it is wrong in, and the message. */
export type Rows = readonly (readonly [field: string, backend: DatabaseBackend, message: string])[];

/** One test for each row. */
export function refuses(rows: Rows): void {
  describe('a database is refused', () => {
    it.each(rows)('for its %s in %j', (field, backend, message) => {
      expect(refusalOf(backend)).toBe(`test/database, ${field}: ${message}`);
    });
  });
}

/** One test for each backend. */
export function takes(backends: readonly DatabaseBackend[]): void {
  describe('a database is taken', () => {
    it.each(backends)('as in %j', (backend) => {
      expect(refusalOf(backend)).toBe('nothing is wrong');
    });
  });
}
