import { isRecord } from '../planning/documents/index.js';
import type { TenantRecord } from './inventory.js';

/** The type of the metadata by which a chart says whose it is: an entry for each tenant in it. */
export const TENANT_RECORD = 'greenroom:tenant';

interface Entry {
  readonly type: string;
  readonly data: unknown;
}

/** The tenants that a chart has noted among its metadata. */
export function tenantRecords(metadata: readonly Entry[]): TenantRecord[] {
  return metadata
    .filter(({ type }) => type === TENANT_RECORD)
    .map(({ data }) => data)
    .filter(isTenant);
}

function isTenant(data: unknown): data is TenantRecord {
  return isRecord(data) && typeof data.tenant === 'string' && Array.isArray(data.windows);
}
