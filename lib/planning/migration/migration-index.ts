import {
  canonicalJson,
  type DocumentReading,
  readVersioned,
  sha256Of,
  type TextDocument,
} from '../documents/index.js';
import { byCodePoint } from '../wording/index.js';
import {
  INDEX_FORMAT,
  MIGRATION_VERSION,
  type MigrationIndex,
  migrationIndexSchema,
} from './index-schema.js';
import { identityOf } from './objects/index.js';
import type { MovedObject } from './plan-migration.js';
import { stackOf } from './selection/index.js';

/** The index of the files that were written for a migration. */
export function migrationIndex(
  moved: readonly MovedObject[],
  textOf: (path: string) => string,
): MigrationIndex {
  const objects = moved.map(({ path, object }) => {
    const stack = stackOf(object);
    return {
      path,
      sha256: sha256Of(textOf(path)),
      ...identityOf(object),
      ...(stack === undefined ? {} : { stack }),
    };
  });
  return { version: MIGRATION_VERSION, format: INDEX_FORMAT, objects, stacks: stacksOf(objects) };
}

export function formatMigrationIndex(index: MigrationIndex): string {
  return canonicalJson(migrationIndexSchema, index);
}

/** Reads the index of an earlier migration. */
export function readMigrationIndex(document: TextDocument): DocumentReading<MigrationIndex> {
  return readVersioned(document, {
    schema: migrationIndexSchema,
    check: () => [],
    format: 'migration index',
    version: MIGRATION_VERSION,
    mend: 'name another folder',
    mendVersion: 'name another folder, or remove the one that another release has written',
  });
}

/** True for a JSON document that says it is the index of a migration, of whatever version. */
export function isMigrationIndex(text: string): boolean {
  return text.includes(`"format": "${INDEX_FORMAT}"`);
}

function stacksOf(objects: MigrationIndex['objects']): MigrationIndex['stacks'] {
  const names = [...new Set(objects.flatMap(({ stack }) => stack ?? []))].sort(byCodePoint);
  return Object.fromEntries(
    names.map((name) => {
      const own = objects.filter(({ stack }) => stack === name);
      const namespaces = new Set(own.flatMap(({ namespace }) => namespace ?? []));
      return [name, { namespaces: [...namespaces].sort(byCodePoint), objects: own.map(({ path }) => path) }];
    }),
  );
}
