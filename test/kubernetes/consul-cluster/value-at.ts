/** The value at a way of keys, or undefined where the way ends early. */
export function valueAt(value: unknown, ...way: readonly string[]): unknown {
  return way.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}
