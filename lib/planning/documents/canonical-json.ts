import { isRecord } from './is-record.js';
import { childSchema, type SchemaNode, shapeOf } from './schema-node.js';

/**
 * JSON with one line per fact, keys in the schema's order (the keys of a record sorted) and a final line
 * break: the same data has the same bytes, and a changed fact is a changed line.
 */
export function canonicalJson(schema: SchemaNode, value: unknown): string {
  return `${JSON.stringify(ordered(schema, value), null, 2)}\n`;
}

function ordered(schema: SchemaNode | undefined, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(childSchema(schema, value, 0), item));
  if (!isRecord(value)) return value;
  const known = shapeOf(schema, value)?.entries;
  const keys = known === undefined ? Object.keys(value).sort() : Object.keys(known);
  return Object.fromEntries(
    keys
      .filter((key) => value[key] !== undefined)
      .map((key) => [key, ordered(childSchema(schema, value, key), value[key])]),
  );
}
