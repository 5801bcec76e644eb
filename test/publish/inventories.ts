import { createHash } from 'node:crypto';
import { parseAllDocuments } from 'yaml';
import { clusterOf, type Inventory, objectId, placeOf, type TenantRecord } from '../../lib/publish/index.js';

export const AS_OF = '2026-12-04T10:00:00Z';

/** A tenant that sells on the fourth of December from 09:50 to 14:00, unless told otherwise. */
export function tenantOf(tenant: string, changes: Partial<TenantRecord> = {}): TenantRecord {
  return {
    tenant,
    event: tenant.toUpperCase(),
    name: `Night of ${tenant}`,
    windows: [
      {
        from: '2026-12-04T09:50:00Z',
        to: '2026-12-04T14:00:00Z',
        pods: [
          { at: '2026-12-04T09:50:00Z', pods: 30 },
          { at: '2026-12-04T11:00:00Z', pods: 10 },
        ],
      },
    ],
    retireAt: '2026-12-06T14:00:00Z',
    lastCopy: `the RDS snapshot db-${tenant}-final`,
    ...changes,
  };
}

/** A tenant whose window is over. */
export function quiet(tenant: string): TenantRecord {
  const window = { from: '2026-11-04T09:50:00Z', to: '2026-11-04T14:00:00Z', pods: [] };
  return tenantOf(tenant, { windows: [window] });
}

/** The manifests of a small tenant. */
export function manifestsOf(tenant: string, { image = '1.4.2', most = 30, phase = 'on-sale' } = {}): string {
  return [
    `apiVersion: v1\nkind: Namespace\nmetadata:\n  labels:\n    greenroom.dev/phase: ${phase}\n  name: ${tenant}\n`,
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app\n  namespace: ${tenant}\nspec:\n  template:\n    spec:\n      containers:\n        - image: registry.example.com/app:${image}\n          name: app\n`,
    `apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata:\n  name: app\n  namespace: ${tenant}\nspec:\n  maxReplicaCount: ${most}\n  scaleTargetRef:\n    name: app\n`,
  ].join('---\n');
}

/** An inventory of files by their paths; a file below `tenants/<name>/` is that tenant's. */
export function inventoryOf(
  files: Readonly<Record<string, string>>,
  tenants: readonly TenantRecord[],
  asOf = AS_OF,
): Inventory {
  return {
    asOf,
    tenants: tenants
      .flatMap((tenant) => clustersOf(files, tenant).map((cluster) => ({ ...tenant, cluster })))
      .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1)),
    files: Object.keys(files)
      .sort()
      .map((path) => {
        const tenant = /\/tenants\/([^/]+)\//.exec(path)?.[1];
        return {
          path,
          sha256: createHash('sha256')
            .update(files[path] ?? '')
            .digest('hex'),
          ...(tenant === undefined ? {} : { tenant }),
          objects: parseAllDocuments(files[path] ?? '').map((document) => objectId(document.toJS())),
        };
      }),
  };
}

/** Where a tenant has files. */
function clustersOf(files: Readonly<Record<string, string>>, { tenant }: TenantRecord): string[] {
  return [
    ...new Set(
      Object.keys(files)
        .filter((path) => path.includes(`/tenants/${tenant}/`))
        .map(clusterOf),
    ),
  ];
}
