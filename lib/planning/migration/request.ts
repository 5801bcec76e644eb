import type { ExportDocument } from './exports/index.js';
import type { NameMap } from './maps/index.js';
import type { Seal } from './secrets/index.js';
import type { Selection } from './selection/index.js';

/** What is to be moved, and how. */
export interface MigrationRequest {
  readonly documents: readonly ExportDocument[];
  /** @default - everything */
  readonly selection?: Selection;
  readonly maps: readonly NameMap[];
  /** System namespaces whose objects are moved too. */
  readonly namespaces: readonly string[];
  /** @default - Secrets are not written */
  readonly seal?: Seal;
}

/** Messages are placed in the request, `selection` or `maps`; an app puts the option there that it knows. */
export const REQUEST = 'request';
