import { quote } from '../issues/index.js';
import type { Finding } from './finding.js';
import { isRecord } from './is-record.js';
import type { JsonPath } from './json-path.js';
import { childSchema, type SchemaNode, shapeOf } from './schema-node.js';

/** The way to a value; a path is made of it where something is found. */
interface Way {
  readonly before: Way | undefined;
  readonly key: string | number;
}

interface Place {
  readonly schema: SchemaNode | undefined;
  readonly value: unknown;
  readonly way: Way | undefined;
  /** How a person mends a list in the place of an object. */
  readonly mend: string;
}

/**
 * Lists in the place of objects and unknown keys, all of them: valibot takes a list for an object, and stops
 * at the first unknown key.
 *
 * @param mend how a person mends such a list
 */
export function shapeFindings(schema: SchemaNode, value: unknown, mend: string): Finding[] {
  const findings: Finding[] = [];
  addFindings(findings, { schema, value, way: undefined, mend });
  return findings;
}

function addFindings(findings: Finding[], place: Place): void {
  const shape = shapeOf(place.schema, place.value);
  if (shape === undefined) return;
  if (Array.isArray(place.value)) addOfList(findings, place, shape, place.value);
  else if (isRecord(place.value)) addOfObject(findings, place, shape, place.value);
}

function addOfList(
  findings: Finding[],
  { way, mend }: Place,
  { entries, value: values, item: schema }: SchemaNode,
  list: readonly unknown[],
): void {
  if (entries ?? values) {
    const problem = `${quote(list)} is not allowed here`;
    findings.push({ path: pathOn(way), problem, allowed: 'an object', mend });
    return;
  }
  for (const [key, value] of list.entries()) {
    if (isInner(value)) addFindings(findings, { schema, value, way: { before: way, key }, mend });
  }
}

function addOfObject(
  findings: Finding[],
  { way, mend }: Place,
  shape: SchemaNode,
  object: Readonly<Record<string, unknown>>,
): void {
  const { type, entries } = shape;
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (entries !== undefined && !Object.hasOwn(entries, key)) {
      if (type === 'strict_object') findings.push(unknownKey([...pathOn(way), key], entries));
    } else if (isInner(value)) {
      const schema = childSchema(shape, object, key);
      addFindings(findings, { schema, value, way: { before: way, key }, mend });
    }
  }
}

/** Only in those is there anything to find. */
function isInner(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function pathOn(way: Way | undefined): JsonPath {
  return way === undefined ? [] : [...pathOn(way.before), way.key];
}

function unknownKey(path: JsonPath, known: Readonly<Record<string, SchemaNode>>): Finding {
  return {
    path,
    problem: 'the field is unknown',
    allowed: Object.keys(known).join(', '),
    mend: 'remove it, or correct its spelling',
  };
}
