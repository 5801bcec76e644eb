import { editAt, isObject, type Json, type JsonObject, listAt, valueAt, withKeys } from '../objects/index.js';

export type Edit = (body: JsonObject) => JsonObject;

/** The body with the objects edited to which a path leads. */
export function edited(body: JsonObject, path: readonly string[], edit: Edit): JsonObject {
  const result = editAt(body, path, (found) => (isObject(found) ? edit(found) : found));
  return isObject(result) ? result : body;
}

/** The body without what a path leads to. */
export function removed(body: JsonObject, path: readonly string[]): JsonObject {
  const result = editAt(body, path, () => undefined);
  return isObject(result) ? result : body;
}

/** The object with only those items of a list that pass; without the list, when none does. */
export function withItems(object: JsonObject, list: string, passes: (item: Json) => boolean): JsonObject {
  if (valueAt(object, list) === undefined) return object;
  const kept = listAt(object, list).filter(passes);
  return withKeys(object, { [list]: kept.length === 0 ? undefined : kept });
}

/** Undefined in the place of an object that says nothing. */
export function orNothing(object: JsonObject): JsonObject | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}
