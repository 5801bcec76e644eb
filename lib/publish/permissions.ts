import type { Issue } from '../planning/issues/index.js';
import type { DeletionLimit } from './deletion-limit.js';
import { type InventoryTenant, placeOf } from './inventory.js';

/** What a person allows by name: a tenant in all clusters, `paas-a/aurora` in one, or the path of a shared file. */
export interface Permissions {
  /** Tenants that may go, also while their tickets are sold. */
  readonly retire: readonly string[];
  /** Tenants that may change while their tickets are sold, and shared files that may change or go. */
  readonly allow: readonly string[];
  /** How many may go without being named. */
  readonly maxDeletions: DeletionLimit;
}

/** Whether a tenant is among names: by its own in all clusters, or with that of its cluster. */
export function isNamed(names: readonly string[], tenant: InventoryTenant | undefined): boolean {
  return tenant !== undefined && names.some((name) => name === tenant.tenant || name === placeOf(tenant));
}

export function issueAt(file: string, beats: Pick<Issue, 'problem' | 'allowed' | 'mend'>): Issue {
  return { severity: 'error', place: { file }, ...beats };
}
