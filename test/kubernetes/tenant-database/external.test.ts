import { describe, expect, it } from 'vitest';
import type { ExternalBackend } from '../../../lib/kubernetes/tenant-database/index.js';
import { NO_FOOTPRINT } from '../../../lib/planning/tenants/index.js';
import { databaseWith } from './database-with.js';

const EXTERNAL: ExternalBackend = {
  kind: 'external',
  secretName: 'legacy-database',
  egress: [
    { cidr: '192.0.2.7/32', port: 5432 },
    { cidr: '192.0.2.8/32', port: 6432 },
  ],
};

describe("a database that is somebody else's", () => {
  it('is no object at all', () => {
    expect(databaseWith(EXTERNAL).manifests).toEqual([]);
  });

  it('is what the caller says it is', () => {
    expect(databaseWith({ ...EXTERNAL, envPrefix: 'LEGACY_' }).binding).toEqual({
      secretName: 'legacy-database',
      envPrefix: 'LEGACY_',
      egress: [
        { to: [{ ipBlock: { cidr: '192.0.2.7/32' } }], ports: [{ port: 5432, protocol: 'TCP' }] },
        { to: [{ ipBlock: { cidr: '192.0.2.8/32' } }], ports: [{ port: 6432, protocol: 'TCP' }] },
      ],
      footprint: NO_FOOTPRINT,
    });
  });

  it('has the usual prefix where none is given', () => {
    expect(databaseWith(EXTERNAL).binding.envPrefix).toBe('DB_');
  });
});
