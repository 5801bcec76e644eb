import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postgresIdentifier } from '../../../lib/planning/names/index.js';

const tenants = fc.stringMatching(/^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/);

describe('postgresIdentifier', () => {
  // Databases have these names: a change here is a migration, not a fix.
  it.each([
    ['paper-lanterns-7h3cbcm2', 'tenant_paper_lanterns_7h3cbcm2'],
    ['talvi', 'tenant_talvi'],
    ['select', 'tenant_select'],
  ])('makes %s the database %s', (tenant, identifier) => {
    expect(postgresIdentifier(tenant)).toBe(identifier);
  });

  it('needs no quotes in SQL, whatever the tenant', () => {
    fc.assert(fc.property(tenants, (tenant) => /^[a-z_][a-z0-9_]{0,62}$/.test(postgresIdentifier(tenant))));
  });

  it('tells different tenants apart', () => {
    fc.assert(
      fc.property(tenants, tenants, (one, other) => {
        expect(postgresIdentifier(one) === postgresIdentifier(other)).toBe(one === other);
      }),
    );
  });
});
