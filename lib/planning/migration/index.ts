export { DROP_REASONS, type Drop, type DropReason } from './dropping/index.js';
export type { ExportDocument } from './exports/index.js';
export type { MigrationIndex } from './index-schema.js';
export { MAP_KINDS, type NameMap, parseMap, repeatedMaps } from './maps/index.js';
export {
  formatMigrationIndex,
  isMigrationIndex,
  migrationIndex,
  readMigrationIndex,
} from './migration-index.js';
export { formatMigrationReport, migrationReport } from './migration-report.js';
export { NOTES, type NoteCode } from './notes.js';
export { type ClusterObject, type Json, type JsonObject, titleOf } from './objects/index.js';
export { type Migration, type MovedObject, planMigration } from './plan-migration.js';
export type { MigrationReport } from './report-schema.js';
export { type MigrationRequest, REQUEST } from './request.js';
export type { Seal } from './secrets/index.js';
export { parseSelector, type Selection, STACK_LABEL } from './selection/index.js';
