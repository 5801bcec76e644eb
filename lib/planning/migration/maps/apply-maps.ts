import { type ClusterObject, isObject, withBody } from '../objects/index.js';
import { Lookup } from './lookup.js';
import { MAP_KINDS, type MapKind, type NameMap } from './name-map.js';
import {
  withHosts,
  withNamespaces,
  withQuotaClasses,
  withRegistries,
  withStorageClasses,
  withValues,
} from './name-rules.js';
import { fieldOf, type Replacements, replaceTexts } from './walk.js';

/** An object with the names of the next cluster. */
export interface Mapped<T> {
  readonly object: T;
  /** The maps that were used, each as often as it was. */
  readonly used: readonly NameMap[];
  /** The names that maps could be about. */
  readonly seen: Readonly<Record<MapKind, readonly string[]>>;
  /** Chosen keys that would have become the same as another one, and stayed. */
  readonly clashes: readonly string[];
}

/** Fields that say what an object is. */
const TYPE_FIELDS = new Set(['apiGroup', 'apiVersion', 'kind']);

/** Kinds whose own names are of a kind of map. */
const NAMED_KINDS: Readonly<Record<string, MapKind>> = {
  Namespace: 'namespace',
  StorageClass: 'storageClass',
};

/** Replaces names; first those of a kind, then values in whatever came of that. */
export function applyMaps<T extends ClusterObject>(object: T, maps: readonly NameMap[]): Mapped<T> {
  const lookups = new Map(MAP_KINDS.map((kind) => [kind, new Lookup(maps, kind)]));
  const lookup = (kind: MapKind) => lookups.get(kind) ?? new Lookup([], kind);
  const clashes: string[] = [];
  const clash = (key: string) => clashes.push(key);
  const ofKind = replaceTexts(object.body, namesOf(object, lookup, clash));
  const replaced = isDefinition(object) ? ofKind : replaceTexts(ofKind, valuesOf(lookup('value'), clash));
  return {
    object: withBody(object, isObject(replaced) ? replaced : object.body),
    used: [...lookups.values()].flatMap(({ used }) => used),
    seen: {
      storageClass: namesSeen(lookup('storageClass')),
      namespace: namesSeen(lookup('namespace')),
      host: namesSeen(lookup('host')),
      registry: namesSeen(lookup('registry')),
      value: [],
    },
    clashes,
  };
}

function namesOf(
  { kind }: ClusterObject,
  lookup: (kind: MapKind) => Lookup,
  clash: (key: string) => void,
): Replacements {
  return {
    text: (text, place) => {
      const ofItself = place.keys.join('.') === 'metadata.name' ? NAMED_KINDS[kind] : undefined;
      if (ofItself !== undefined) return lookup(ofItself).next(text);
      const registered = withRegistries(text, place, lookup('registry'));
      const hosted = withHosts(registered, place, lookup('host'));
      const classed = withStorageClasses(hosted, place, lookup('storageClass'));
      return withNamespaces(classed, place, lookup('namespace'));
    },
    key: (key, { keys }) => (keys.at(-1) === 'hard' ? withQuotaClasses(key, lookup('storageClass')) : key),
    clash,
  };
}

function valuesOf(values: Lookup, clash: (key: string) => void): Replacements {
  return {
    text: (text, place) => (TYPE_FIELDS.has(fieldOf(place) ?? '') ? text : withValues(text, values)),
    key: (key) => withValues(key, values),
    clash,
  };
}

/** A definition is the same in every cluster: its names are those of an API. */
function isDefinition({ kind }: ClusterObject): boolean {
  return kind === 'CustomResourceDefinition';
}

function namesSeen({ seen }: Lookup): string[] {
  return [...seen].sort();
}
