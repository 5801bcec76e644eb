import * as v from 'valibot';
import { line, sha256, text } from '../fields/index.js';

/** The version of both file formats that this release writes. */
export const MIGRATION_VERSION = 1;

/** By which a folder is known for one that migrate has written. */
export const INDEX_FORMAT = 'greenroom-migration';

export const identityEntries = {
  apiVersion: text('The API version.'),
  kind: text('The kind.'),
  namespace: v.optional(text('Its namespace; not there for an object of the whole cluster.')),
  name: text('Its name.'),
};

/** `index.json`: which files make up a migration, and which of them an application stack. */
export const migrationIndexSchema = v.strictObject({
  version: v.literal(MIGRATION_VERSION),
  format: v.literal(INDEX_FORMAT),
  objects: v.pipe(
    v.array(
      v.strictObject({
        path: line('The path of its file, below `manifests`.'),
        sha256: sha256('Hash of its bytes.'),
        ...identityEntries,
        stack: v.optional(text('The application stack that its labels name.')),
      }),
    ),
    v.description('In the order in which they can be applied.'),
  ),
  stacks: v.pipe(
    v.record(
      v.string(),
      v.strictObject({
        namespaces: v.array(text('A namespace in which the stack has objects.')),
        objects: v.array(line('The path of the file of one of its objects.')),
      }),
    ),
    v.description('The application stacks, by their names.'),
  ),
});

export type MigrationIndex = v.InferOutput<typeof migrationIndexSchema>;
