import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  type Source,
  textAt,
  valueAt,
} from '../objects/index.js';

/** One document of an export, parsed. */
export interface ExportDocument {
  /** The file, as messages and reports name it. */
  readonly file: string;
  /** Counted from 1, in a file with several documents. */
  readonly document?: number;
  readonly value: Json;
}

/** An object of a document, out of the lists around it. */
export interface Item {
  readonly value: Json;
  readonly source: Source;
}

/**
 * The objects of a document, lists taken apart: `kind: List`, and the typed lists of the API (`DeploymentList`), whose
 * items leave out what the list says of them.
 */
export function itemsOf({ file, document, value }: ExportDocument): Item[] {
  return unwrapped(value, { file, place: document === undefined ? '' : `document ${document}` });
}

/** A list whose `items` are no list says so as an object that is none; see the checks. */
function unwrapped(value: Json, source: Source): Item[] {
  const items = valueAt(value, 'items');
  if (!isObject(value) || !isListKind(value) || !isList(items)) return [{ value, source }];
  return items.flatMap((item, index) =>
    unwrapped(withTypeOf(value, item), { ...source, place: itemPlace(source.place, index) }),
  );
}

function isListKind(value: JsonObject): boolean {
  return /List$/.test(textAt(value, 'kind') ?? '');
}

function withTypeOf(list: JsonObject, item: Json): Json {
  const kind = textAt(list, 'kind')?.slice(0, -'List'.length) ?? '';
  const apiVersion = valueAt(list, 'apiVersion') ?? null;
  return isObject(item) && kind !== '' ? { apiVersion, kind, ...item } : item;
}

function itemPlace(place: string, index: number): string {
  if (place.endsWith(']')) return `${place}.items[${index}]`;
  return place === '' ? `items[${index}]` : `${place}, items[${index}]`;
}
