import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatabaseBackend } from '../../../lib/kubernetes/tenant-database/index.js';
import { danglingReferences, type Manifest, manifest, secretMaterial } from '../../../lib/testing/index.js';
import { CLUSTER, databaseWith, RDS, SHARED } from './database-with.js';

const BACKENDS: readonly DatabaseBackend[] = [
  CLUSTER,
  { ...CLUSTER, backup: { objectStore: 'backups', destination: 's3://backups/a' } },
  SHARED,
  { ...SHARED, pooler: 'pool', reclaimPolicy: 'delete' },
  RDS,
  { kind: 'external', secretName: 'db', egress: [{ cidr: '10.0.0.0/8', port: 5432 }] },
];

const tenants = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/);

function roleOf(tenant: string): string {
  const { spec } = manifest(databaseWith(SHARED, { tenant }).manifests, 'DatabaseRole');
  return (spec as { readonly name: string }).name;
}

describe('the database of any tenant', () => {
  it.each(BACKENDS)('refers to nothing that is not there, with %j', (backend) => {
    fc.assert(
      fc.property(tenants, (tenant) => {
        const { manifests } = databaseWith(backend, { tenant });
        expect(danglingReferences(manifests, ['Cluster databases/tickets'])).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each(BACKENDS)('has its Secret among what is made, or already there, with %j', (backend) => {
    fc.assert(
      fc.property(tenants, (tenant) => {
        const { manifests, binding } = databaseWith(backend, { tenant });
        const app: Manifest = {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: 'app', namespace: tenant },
          spec: { containers: [{ envFrom: [{ secretRef: { name: binding.secretName } }] }] },
        };
        const given = [
          'Cluster databases/tickets',
          ...(backend.kind === 'external' ? [`Secret ${tenant}/db`] : []),
        ];
        expect(danglingReferences([...manifests, app], given)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each(BACKENDS)('holds no secret, and is the same twice, with %j', (backend) => {
    fc.assert(
      fc.property(tenants, (tenant) => {
        const { manifests } = databaseWith(backend, { tenant });
        expect(secretMaterial(manifests)).toEqual([]);
        expect(JSON.stringify(databaseWith(backend, { tenant }).manifests)).toBe(JSON.stringify(manifests));
      }),
      { numRuns: 20 },
    );
  });

  it("has a role of its own that needs no quotes and is none of PostgreSQL's", () => {
    fc.assert(
      fc.property(tenants, tenants, (one, other) => {
        expect(roleOf(one)).toMatch(/^tenant_[a-z0-9_]{1,40}$/);
        expect(roleOf(one) === roleOf(other)).toBe(one === other);
      }),
    );
  });

  it('has names that Services can be made of and that CloudNativePG takes', () => {
    fc.assert(
      fc.property(tenants, (tenant) => {
        const { manifests } = databaseWith(CLUSTER, { tenant });
        const [name] = manifests
          .filter(({ kind }) => kind === 'Cluster')
          .map(({ metadata }) => metadata.name);
        expect(name).toMatch(/^[a-z][a-z0-9-]{1,48}[a-z0-9]$/);
      }),
    );
  });
});
