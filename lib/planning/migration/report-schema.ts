import * as v from 'valibot';
import { line, text, whole } from '../fields/index.js';
import { DROP_REASONS, type DropReason } from './dropping/index.js';
import { identityEntries, MIGRATION_VERSION } from './index-schema.js';
import { NOTES, type NoteCode } from './notes.js';

const count = (what: string) => whole(what, 0);
const because = text('Why, for a person.');
const identitySchema = v.strictObject(identityEntries);

const sourceEntries = {
  file: text('The file of the export that it was read from.'),
  place: v.optional(text('Where in the file, of several objects.')),
};

const selectionSchema = v.variant('by', [
  v.strictObject({ by: v.literal('stack'), stack: text('The name of the stack.') }),
  v.strictObject({ by: v.literal('selector'), selector: text('The label selector, as it was given.') }),
]);

const droppedSchema = v.strictObject({
  ...identityEntries,
  ...sourceEntries,
  reason: v.picklist(Object.keys(DROP_REASONS) as DropReason[]),
  because,
  keys: v.optional(v.pipe(v.array(text('A key.')), v.description('Of a Secret; its values are nowhere.'))),
});

const noteSchema = v.strictObject({
  ...identityEntries,
  note: v.picklist(Object.keys(NOTES) as NoteCode[]),
  detail: text('What it is about.'),
});

const missingSchema = v.strictObject({
  ...identityEntries,
  optional: v.pipe(v.boolean(), v.description('True when all that name it work without it.')),
  because,
  neededBy: v.array(identitySchema),
});

const mapSchema = v.strictObject({
  map: line('As it was given.'),
  replaced: count('How many names it replaced.'),
  objects: count('In how many objects.'),
});

/** `report.json`: what was moved by its numbers, and what was not, object by object, with the reason. */
export const migrationReportSchema = v.strictObject({
  version: v.literal(MIGRATION_VERSION),
  selection: v.optional(selectionSchema),
  files: v.array(
    v.strictObject({ file: text('A file of the export.'), objects: count('The objects in it.') }),
  ),
  ignored: v.pipe(
    v.array(text('A file.')),
    v.description('Files of the folder that are neither JSON nor YAML.'),
  ),
  counts: v.strictObject({
    read: count('Objects in the export; `moved` and `dropped` add up to them.'),
    moved: count('Objects that were written.'),
    dropped: count('Objects that were not.'),
    reasons: v.pipe(v.record(v.string(), count('Objects.')), v.description('Dropped objects by reason.')),
  }),
  missing: v.pipe(
    v.array(missingSchema),
    v.description('What objects that were moved need, and that was not moved with them.'),
  ),
  notes: v.pipe(v.array(noteSchema), v.description('What a person must know of objects that were moved.')),
  maps: v.array(mapSchema),
  dropped: v.array(droppedSchema),
});

export type MigrationReport = v.InferOutput<typeof migrationReportSchema>;
