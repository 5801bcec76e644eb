import { InputError, refuseErrors } from '../issues/index.js';
import { byCodePoint } from '../wording/index.js';
import { DROP_REASONS, type Drop, type DropReason, WholeExport } from './dropping/index.js';
import { type Duplicate, readExport, singleOut } from './exports/index.js';
import { type Fate, fateOf } from './fate.js';
import { pathOf } from './layout/index.js';
import type { NameMap } from './maps/index.js';
import { type Note, notesOf } from './notes.js';
import { type ClusterObject, inOrder, isObject, type JsonObject } from './objects/index.js';
import { nothingMovedIssue, outcomeIssues } from './outcome-issues.js';
import { ownedObjects } from './owners.js';
import { type Missing, missingFor } from './references/index.js';
import type { MigrationRequest } from './request.js';
import { mapIssues, namespaceIssues, selectionIssues } from './request-issues.js';
import { isSecret, type Seal, sealedSecret } from './secrets/index.js';
import { isSelected } from './selection/index.js';

/** An object that is written. */
export interface MovedObject {
  /** Its path, with `/`. */
  readonly path: string;
  /** As it is written. */
  readonly object: ClusterObject;
  /** As the export has it. */
  readonly original: ClusterObject;
  readonly notes: readonly Note[];
  readonly used: readonly NameMap[];
}

/** An object that is not. */
export interface DroppedObject {
  readonly original: ClusterObject;
  /** With the names of the next cluster. */
  readonly next: ClusterObject;
  readonly drop: Drop;
}

export interface Migration {
  /** In the order in which they can be applied. */
  readonly moved: readonly MovedObject[];
  readonly dropped: readonly DroppedObject[];
  readonly missing: readonly Missing[];
}

/**
 * Decides what of an export is moved to another cluster, under which names, and what is not, and why. Every object that
 * was read is in one of the two lists, once.
 *
 * @throws InputError with everything that keeps the export from being moved
 */
export function planMigration(request: MigrationRequest): Migration {
  const { documents, selection, maps, namespaces, seal } = request;
  const read = readExport(documents);
  refuseErrors(read.length === 0 ? [EMPTY] : []);
  const { objects, duplicates } = singleOut(read);
  const selected = new Set(objects.filter((object) => isSelected(object, selection)));
  const all = new WholeExport(objects, new Set(namespaces));
  const fates = objects.map((object) => fateOf(object, { all, maps, areSecretsSealed: seal !== undefined }));
  const movedFates = fates.filter(({ object, drop }) => drop === undefined && selected.has(object));
  refuseErrors([
    ...selectionIssues(selection, objects, selected.size),
    ...namespaceIssues(namespaces, objects),
    ...mapIssues(maps, fates),
    ...outcomeIssues(movedFates, seal !== undefined),
  ]);
  const dropped = [...duplicates.map(duplicateDrop), ...fates.flatMap((fate) => droppedOf(fate, selected))];
  if (movedFates.length === 0) throw new InputError([nothingMovedIssue(countReasons(dropped))]);
  const moved = movedFates.map((fate) => movedOf(fate, seal)).sort((a, b) => byCodePoint(a.path, b.path));
  const missing = missingFor({
    moved: moved.map(({ object }) => object),
    owned: ownedObjects(fates.filter(({ object }) => selected.has(object))),
    left: dropped.map(({ next }) => next),
  });
  return { moved, dropped, missing };
}

/** How many objects each reason keeps, in the order of the reasons. */
export function countReasons(dropped: readonly DroppedObject[]): ReadonlyMap<DropReason, number> {
  const counts = new Map<DropReason, number>();
  for (const { drop } of dropped) counts.set(drop.reason, (counts.get(drop.reason) ?? 0) + 1);
  const order = Object.keys(DROP_REASONS);
  return new Map([...counts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

const EMPTY = {
  severity: 'error',
  place: { file: 'the export' },
  problem: 'it has no objects',
  allowed: 'at least one object',
  mend: 'export it again with `kubectl get -o json`',
} as const;

function duplicateDrop({ object, kept: { file, place } }: Duplicate): DroppedObject {
  const because = `it is in ${file}${place === '' ? '' : `, ${place}`} too`;
  return { original: object, next: object, drop: { reason: 'duplicate', because } };
}

function droppedOf({ object, next, drop }: Fate, selected: ReadonlySet<ClusterObject>): DroppedObject[] {
  if (!selected.has(object)) return [{ original: object, next, drop: NOT_SELECTED }];
  return drop === undefined ? [] : [{ original: object, next, drop }];
}

const NOT_SELECTED: Drop = { reason: 'not-selected', because: 'its labels are others' };

function movedOf(fate: Fate, seal: Seal | undefined): MovedObject {
  const { object: original, next, mapped } = fate;
  const object = seal !== undefined && isSecret(next) ? sealedSecret(next, seal) : next;
  return {
    path: pathOf(object),
    object: { ...object, body: written(object.body) },
    original,
    notes: notesOf(fate),
    used: mapped.used,
  };
}

/** What says what an object is stands before what it says; below that, keys are in one order. */
function written(body: JsonObject): JsonObject {
  const { apiVersion = '', kind = '', metadata = {}, ...others } = body;
  const { name = '', namespace, ...said } = isObject(metadata) ? metadata : {};
  const names: JsonObject = namespace === undefined ? { name } : { name, namespace };
  const rest = inOrder(others);
  const saidInOrder = inOrder(said);
  return {
    apiVersion,
    kind,
    metadata: { ...names, ...(isObject(saidInOrder) ? saidInOrder : {}) },
    ...(isObject(rest) ? rest : {}),
  };
}
