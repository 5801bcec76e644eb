export { type Missing, missingFor, type Owned } from './missing.js';
export type { Reference } from './reference.js';
export { referencesOf } from './references-of.js';
