import { canonicalJson } from '../documents/index.js';
import { byCodePoint } from '../wording/index.js';
import type { Drop } from './dropping/index.js';
import { MIGRATION_VERSION } from './index-schema.js';
import type { NameMap } from './maps/index.js';
import { type ClusterObject, type Identity, identityOf, keyOf, titleOf } from './objects/index.js';
import { countReasons, type DroppedObject, type Migration, type MovedObject } from './plan-migration.js';
import type { Missing } from './references/index.js';
import { type MigrationReport, migrationReportSchema } from './report-schema.js';
import type { MigrationRequest } from './request.js';
import type { Selection } from './selection/index.js';

/** What became of every object of the export. */
export function migrationReport(
  { moved, dropped, missing }: Migration,
  { documents, selection, maps }: MigrationRequest,
  ignored: readonly string[],
): MigrationReport {
  const originals = [...moved, ...dropped].map(({ original }) => original);
  const files = [...new Set(documents.map(({ file }) => file))];
  const left = new Map(
    dropped.filter(({ drop }) => drop.reason !== 'duplicate').map((one) => [keyOf(one.next), one.drop]),
  );
  return {
    version: MIGRATION_VERSION,
    ...(selection === undefined ? {} : { selection: said(selection) }),
    files: files.map((file) => ({
      file,
      objects: originals.filter(({ source }) => source.file === file).length,
    })),
    ignored: [...ignored],
    counts: {
      read: originals.length,
      moved: moved.length,
      dropped: dropped.length,
      reasons: Object.fromEntries(countReasons(dropped)),
    },
    missing: missing.map((one) => missingEntry(one, left.get(keyOf(one.object)))).sort(byTitle),
    notes: moved.flatMap(({ object, notes }) =>
      notes.map(({ code, detail }) => ({ ...identityOf(object), note: code, detail })),
    ),
    maps: maps.map((map) => mapEntry(map, moved)),
    dropped: dropped.map(droppedEntry).sort(byTitle),
  };
}

export function formatMigrationReport(report: MigrationReport): string {
  return canonicalJson(migrationReportSchema, report);
}

function said(selection: Selection): MigrationReport['selection'] {
  return selection.by === 'stack'
    ? { by: 'stack', stack: selection.stack }
    : { by: 'selector', selector: selection.text };
}

function missingEntry(
  { object, neededBy, isOptional }: Missing,
  left: Drop | undefined,
): MigrationReport['missing'][number] {
  return {
    ...identityOf(object),
    optional: isOptional,
    because: left === undefined ? 'it is not in the export' : `${left.reason}: ${left.because}`,
    neededBy: [...neededBy].sort(byTitle),
  };
}

function mapEntry(map: NameMap, moved: readonly MovedObject[]): MigrationReport['maps'][number] {
  const counts = moved.map(({ used }) => used.filter((one) => one === map).length);
  return {
    map: map.text,
    replaced: counts.reduce((sum, count) => sum + count, 0),
    objects: counts.filter((count) => count > 0).length,
  };
}

function droppedEntry({ original, drop }: DroppedObject): MigrationReport['dropped'][number] {
  return { ...identityOf(original), ...sourceOf(original), ...drop, ...keysOf(original) };
}

function sourceOf({ source: { file, place } }: ClusterObject): { file: string; place?: string } {
  return place === '' ? { file } : { file, place };
}

function keysOf({ contents }: ClusterObject): { keys?: string[] } {
  return contents === undefined ? {} : { keys: [...contents.keys] };
}

/** Sorting keeps the order of what has the same title: that of the export. */
function byTitle(a: Identity, b: Identity): number {
  return byCodePoint(titleOf(a), titleOf(b));
}
