import { isList, isObject, type Json, type JsonObject } from '../objects/index.js';

/** Where a text stands in an object. */
export interface Place {
  /** The keys around it, from the object on; the items of a list have the key of the list. */
  readonly keys: readonly string[];
  /** The nearest object around it. */
  readonly around: JsonObject;
}

export interface Replacements {
  /** Gives the text that takes the place of another; the same one when it stays. */
  text(text: string, place: Place): string;
  /** The same for keys that people choose: of labels, annotations, the data of a ConfigMap. */
  key(key: string, place: Place): string;
  /** Told of a key that would become the same as another one. */
  clash(key: string): void;
}

/** Objects whose keys are names that people choose, and not fields. */
const CHOSEN = new Set([
  'annotations',
  'binaryData',
  'data',
  'hard',
  'labels',
  'matchLabels',
  'nodeSelector',
  'parameters',
  'selector',
]);

/** The value with every text and chosen key replaced; no key is ever lost. */
export function replaceTexts(value: Json, replacements: Replacements): Json {
  return replaced(value, replacements, { keys: [], around: {} });
}

/** The key of the field in which a text stands; undefined for one that stands under a chosen key. */
export function fieldOf({ keys }: Place): string | undefined {
  return isChosen(keys.slice(0, -1)) ? undefined : keys.at(-1);
}

/** The annotation in which a text stands, if it stands in one. */
export function annotationOf({ keys }: Place): string | undefined {
  return keys.at(-2) === 'annotations' ? keys.at(-1) : undefined;
}

function replaced(value: Json, replacements: Replacements, place: Place): Json {
  if (typeof value === 'string') return replacements.text(value, place);
  if (isList(value)) return value.map((item) => replaced(item, replacements, place));
  if (!isObject(value)) return value;
  const names = newNames(value, replacements, place);
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      names.get(key) ?? key,
      replaced(child, replacements, { keys: [...place.keys, key], around: value }),
    ]),
  );
}

function newNames(object: JsonObject, replacements: Replacements, place: Place): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (!isChosen(place.keys)) return names;
  const taken = new Set(Object.keys(object));
  for (const key of Object.keys(object)) {
    const name = replacements.key(key, place);
    if (name === key) continue;
    if (taken.has(name)) replacements.clash(key);
    else names.set(key, name);
    taken.add(name);
  }
  return names;
}

function isChosen(keys: readonly string[]): boolean {
  return CHOSEN.has(keys.at(-1) ?? '');
}
