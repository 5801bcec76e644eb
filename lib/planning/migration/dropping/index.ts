export { dropOf } from './drop-of.js';
export { DROP_REASONS, type Drop, type DropReason } from './reasons.js';
export { isSystemNamespace } from './system.js';
export { WholeExport } from './whole-export.js';
