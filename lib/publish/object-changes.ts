import { parse } from 'yaml';
import { isRecord } from '../planning/documents/index.js';
import { kindOf } from './inventory.js';

/** What happens to one object when its file is replaced. */
export interface ObjectChange {
  /** As the inventory calls it. */
  readonly id: string;
  readonly kind: string;
  readonly change: 'comes' | 'goes' | 'changes';
  /** The text of the object in either file; empty where it is not there. */
  readonly before: string;
  readonly after: string;
}

/** The text of a file and the objects in it, in their order. */
export interface ObjectFile {
  readonly text: string;
  readonly objects: readonly string[];
}

/**
 * What happens to the objects of a file. They are compared as text, which the same object has always: thousands of files
 * are looked at in the time in which a few could be parsed.
 */
export function objectChanges(before: ObjectFile, after: ObjectFile): ObjectChange[] {
  const old = documentsOf(before);
  const next = documentsOf(after);
  const ids = [...new Set([...old.keys(), ...next.keys()])];
  return ids
    .map((id) => ({ id, kind: kindOf(id), before: old.get(id) ?? '', after: next.get(id) ?? '' }))
    .filter((object) => object.before !== object.after)
    .map((object) => ({
      ...object,
      change: object.before === '' ? 'comes' : object.after === '' ? 'goes' : 'changes',
    }));
}

/** Where two texts of an object differ, as JSON pointers to the values that only one of them has. */
export function changedPointers({ before, after }: Pick<ObjectChange, 'before' | 'after'>): string[] {
  return differences(parse(before), parse(after), '');
}

/** An object's text has no line of three hyphens but the one between two objects: what is in it is indented. */
function documentsOf({ text, objects }: ObjectFile): Map<string, string> {
  const documents = text.split(/^---\n/m);
  return new Map(objects.map((id, index) => [id, documents[index] ?? '']));
}

function differences(before: unknown, after: unknown, at: string): string[] {
  if (Object.is(before, after)) return [];
  const children = Array.isArray(before) === Array.isArray(after) && isTree(before) && isTree(after);
  if (!children) return [at];
  const [old, next] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(next)])].flatMap((key) =>
    differences(old[key], next[key], `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

function isTree(value: unknown): boolean {
  return isRecord(value) || Array.isArray(value);
}
