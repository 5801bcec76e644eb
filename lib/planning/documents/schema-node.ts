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
}

/** The schema of one child of a value, or undefined for a child that the schema does not know. */
export function childSchema(schema: SchemaNode | undefined, key: string | number): SchemaNode | undefined {
  const inner = schema?.wrapped ?? schema;
  if (typeof key === 'number') return inner?.item;
  return inner?.entries === undefined ? inner?.value : inner.entries[key];
}
