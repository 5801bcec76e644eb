import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allOf, InputError, type Place } from '../../../lib/planning/issues/index.js';
import {
  formatMigrationIndex,
  formatMigrationReport,
  type Migration,
  migrationIndex,
  migrationReport,
  planMigration,
  REQUEST,
} from '../../../lib/planning/migration/index.js';
import { fileIssue, replaceFolder } from '../../files/index.js';
import { withPlaces } from '../inputs/index.js';
import { earlierOutput, INDEX, MANIFESTS, REPORT } from './earlier-output.js';
import { type MigrateOptions, migrationOptions } from './migrate-options.js';
import { readSources } from './read-sources.js';
import { renderManifest } from './render-manifest.js';
import { sealWith } from './seal.js';
import { readSealingKey } from './sealing-key.js';
import { summary } from './summary.js';

/** The options that say what a request for a migration says. */
const OPTION_OF: Readonly<Record<string, string>> = {
  maps: '--map',
  namespaces: '--include-namespace',
};

/**
 * `greenroom migrate`: writes what people made in one cluster as manifests for another, and a report of all that it did
 * not write.
 *
 * @throws InputError when an input cannot be used; the folder that was there stays as it was
 */
export async function runMigrate(options: MigrateOptions): Promise<void> {
  const { from, to, includeSecrets } = options;
  const { request, sources, key, own } = allOf({
    request: () => migrationOptions(options),
    key: () => (includeSecrets === undefined ? undefined : readSealingKey(includeSecrets, Date.now())),
    own: () => ownFiles(to, from),
    sources: () => readSources(from),
  });
  const whole = {
    ...request,
    documents: sources.documents,
    ...(key === undefined ? {} : { seal: sealWith(key) }),
  };
  const migration = withPlaces(
    (place) => typed(place, options),
    () => planMigration(whole),
  );
  const report = migrationReport(migration, whole, sources.ignored);
  const files = renderAll(migration, formatMigrationReport(report));
  await replaceFolder(
    to,
    (path) => own.has(path),
    (folder) => writeAll(folder, to, files.texts),
  );
  process.stderr.write(summary(to, report, files.stacks));
}

function ownFiles(to: string, from: string): ReadonlySet<string> {
  const earlier = earlierOutput(to, from);
  if (!earlier.ok) throw new InputError(earlier.issues);
  return earlier.files;
}

/** The planner knows a request, and not the options that it was made of. */
function typed({ file, field = '' }: Place, { from, stack }: MigrateOptions): Place {
  if (file === 'the export') return { file: from };
  if (file !== REQUEST) return { file, field };
  return {
    file: 'command line',
    field: OPTION_OF[field] ?? (stack === undefined ? '--selector' : '--stack'),
  };
}

function renderAll({ moved }: Migration, report: string): { texts: Map<string, string>; stacks: string[] } {
  const texts = new Map(moved.map(({ path, object }) => [path, renderManifest(object.body)]));
  const index = migrationIndex(moved, (path) => texts.get(path) ?? '');
  return {
    texts: new Map([
      ...[...texts].map(([path, text]): [string, string] => [`${MANIFESTS}/${path}`, text]),
      [INDEX, formatMigrationIndex(index)],
      [REPORT, report],
    ]),
    stacks: Object.keys(index.stacks),
  };
}

/** Into a folder that nobody knows yet; messages name the one that it becomes. */
function writeAll(folder: string, to: string, texts: ReadonlyMap<string, string>): void {
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  } catch (error) {
    throw new InputError([fileIssue(to, 'written', error)]);
  }
}
