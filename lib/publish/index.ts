export { DEFAULT_DELETION_LIMIT, type DeletionLimit, parseDeletionLimit } from './deletion-limit.js';
export { guardIssues } from './guard.js';
export {
  clusterOf,
  INVENTORY_FILE,
  type Inventory,
  type InventoryFile,
  type InventoryTenant,
  type OpenTime,
  objectId,
  placeOf,
  subjectOf,
  type TenantRecord,
} from './inventory.js';
export { fileLine, formatInventory, headLine, readInventory, tenantLine } from './inventory-file.js';
export type { Permissions } from './permissions.js';
export {
  comparePublications,
  type Entry,
  type FileChange,
  type Publication,
  type TextsOf,
} from './publication.js';
export { TENANT_RECORD, tenantRecords } from './tenant-record.js';
export {
  formatTombstones,
  readTombstones,
  TOMBSTONES_FILE,
  type Tombstone,
  tombstonesAfter,
} from './tombstones.js';
