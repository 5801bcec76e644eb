import { isRecord } from './is-record.js';

/** The part of a valibot schema that a walk over the data needs. */
export interface SchemaNode {
  readonly type: string;
  /** Of an object: its known keys. */
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  /** Of an array: its items. */
  readonly item?: SchemaNode;
  /** Of a record: its values. */
  readonly value?: SchemaNode;
  /** Of an optional value: the value. */
  readonly wrapped?: SchemaNode;
  /** Of a variant: the field that tells its kinds apart, and the kinds. */
  readonly key?: unknown;
  readonly options?: readonly unknown[];
  /** Of a literal: the value. */
  readonly literal?: unknown;
}

/** The schema that says what a value consists of: of an optional one its own, of a variant that of its kind. */
export function shapeOf(schema: SchemaNode | undefined, value: unknown): SchemaNode | undefined {
  const inner = schema?.wrapped ?? schema;
  if (inner?.type !== 'variant') return inner;
  const { key } = inner;
  if (typeof key !== 'string' || !isRecord(value)) return undefined;
  return inner.options?.filter(isSchemaNode).find(({ entries }) => entries?.[key]?.literal === value[key]);
}

function isSchemaNode(option: unknown): option is SchemaNode {
  return isRecord(option) && 'type' in option;
}

/** The schema of one child of the value, or undefined for a child that the schema does not know. */
export function childSchema(
  schema: SchemaNode | undefined,
  value: unknown,
  key: string | number,
): SchemaNode | undefined {
  const inner = shapeOf(schema, value);
  if (typeof key === 'number') return inner?.item;
  return inner?.entries === undefined ? inner?.value : inner.entries[key];
}
