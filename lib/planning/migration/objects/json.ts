/** A value as JSON has it. A whole number that a double cannot hold is a bigint, so that it is written as it was read. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value at a path of keys; undefined where there is none. */
export function valueAt(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    value,
  );
}

/** The object at a path; an empty one where there is none. */
export function objectAt(value: Json | undefined, ...path: readonly string[]): JsonObject {
  const found = valueAt(value, ...path);
  return isObject(found) ? found : {};
}

/** The list at a path; an empty one where there is none. */
export function listAt(value: Json | undefined, ...path: readonly string[]): readonly Json[] {
  const found = valueAt(value, ...path);
  return isList(found) ? found : [];
}

/** The text at a path; undefined where there is none, or an empty one. */
export function textAt(value: Json | undefined, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** The texts of a map from names to texts, such as labels. */
export function textsOf(value: Json | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).flatMap(([key, text]) =>
      typeof text === 'string' ? [[key, text]] : [],
    ),
  );
}

/** The object with other values for some keys; undefined takes a key away. */
export function withKeys(
  object: JsonObject,
  changes: Readonly<Record<string, Json | undefined>>,
): JsonObject {
  return compact({ ...object, ...changes });
}

/** The object without the keys that have no value. */
export function compact(object: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** The object with only those keys that pass. */
export function filterKeys(object: JsonObject, passes: (key: string, value: Json) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => passes(key, value)));
}

/**
 * The value with every place that a path leads to edited; `*` is every item of a list or object. An edit that gives
 * undefined takes the place away; a path that leads nowhere changes nothing.
 */
export function editAt(
  value: Json,
  [key, ...rest]: readonly string[],
  edit: (found: Json) => Json | undefined,
): Json {
  if (key === undefined) return edit(value) ?? null;
  const next = (child: Json) => (rest.length === 0 ? edit(child) : editAt(child, rest, edit));
  if (isList(value)) return key === '*' ? value.flatMap((item) => next(item) ?? []) : value;
  if (!isObject(value)) return value;
  return compact(
    Object.fromEntries(
      Object.entries(value).map(([name, child]) => [name, key === '*' || key === name ? next(child) : child]),
    ),
  );
}

/** The value with the keys of all objects in one order: the same data has the same bytes, however it was exported. */
export function inOrder(value: Json): Json {
  if (isList(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, inOrder(value[key] ?? null)]),
  );
}

/** A text that two values share only when they are the same, whatever the order of their keys. */
export function fingerprint(value: Json): string {
  return JSON.stringify(inOrder(value), (_, child: unknown) =>
    typeof child === 'bigint' ? { bigint: child.toString() } : child,
  );
}
