/** A value inside an object, with the way to it. */
export interface Field {
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
}

/** Every value inside an object, however deep, parents before children. */
export function fieldsOf(value: unknown, path = ''): Field[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    return [{ path: at, key, value: child }, ...fieldsOf(child, at)];
  });
}

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

export function textAt(value: unknown, ...way: readonly string[]): string | undefined {
  const found = valueAt(value, ...way);
  return typeof found === 'string' ? found : undefined;
}
