import { type Issue, refuseErrors } from '../../issues/index.js';
import { clean } from '../cleaning/index.js';
import {
  type ClusterObject,
  fingerprint,
  isServed,
  keyOf,
  type Source,
  textAt,
  titleOf,
} from '../objects/index.js';

/** An object that stands in the export again. */
export interface Duplicate {
  readonly object: ClusterObject;
  readonly kept: Source;
}

export interface Singled {
  readonly objects: readonly ClusterObject[];
  readonly duplicates: readonly Duplicate[];
}

/**
 * Exports overlap: `kubectl get all` and a list of Services both have the Services. One of each object is kept: of two
 * that the cluster itself calls the same one, the one of the API version that is still served, and then the later.
 *
 * @throws InputError for objects of one name that are neither the same nor alike
 */
export function singleOut(objects: readonly ClusterObject[]): Singled {
  const groups = new Map<string, ClusterObject[]>();
  for (const object of objects) {
    const key = keyOf(object);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [object]);
    else group.push(object);
  }
  refuseErrors([...groups.values()].flatMap(conflicts));
  const kept = [...groups.values()].flatMap((group) => latest(group) ?? []);
  const isKept = new Set(kept);
  const keptOf = new Map(kept.map((object) => [keyOf(object), object.source]));
  return {
    objects: kept,
    duplicates: objects.flatMap((object) => {
      const source = keptOf.get(keyOf(object));
      return isKept.has(object) || source === undefined ? [] : [{ object, kept: source }];
    }),
  };
}

function conflicts([first, ...others]: readonly ClusterObject[]): Issue[] {
  if (first === undefined) return [];
  return others
    .filter((other) => !isSameObject(first, other) && !isAlike(first, other))
    .map((other) => ({
      severity: 'error',
      place: { file: other.source.file, field: other.source.place },
      problem: `${titleOf(other)} is another than the one of that name in ${placeOf(first.source)}`,
      allowed: 'one object of a kind and name, or the same one several times',
      mend: 'take the one that must not be moved out of the export',
    }));
}

function placeOf({ file, place }: Source): string {
  return place === '' ? file : `${file}, ${place}`;
}

function isSameObject(a: ClusterObject, b: ClusterObject): boolean {
  const uid = textAt(a.body, 'metadata', 'uid');
  return uid !== undefined && uid === textAt(b.body, 'metadata', 'uid');
}

function isAlike(a: ClusterObject, b: ClusterObject): boolean {
  const isContentAlike =
    a.contents === undefined || b.contents === undefined || a.contents.isSameAs(b.contents);
  return isContentAlike && fingerprint(clean(a).body) === fingerprint(clean(b).body);
}

function latest(group: readonly ClusterObject[]): ClusterObject | undefined {
  return group.reduce<ClusterObject | undefined>((best, object) => {
    if (best === undefined) return object;
    const served = Number(isCurrent(object)) - Number(isCurrent(best));
    if (served !== 0) return served > 0 ? object : best;
    return revisionOf(object) > revisionOf(best) ? object : best;
  }, undefined);
}

function isCurrent({ apiVersion, kind }: ClusterObject): boolean {
  return isServed(apiVersion, kind);
}

/** Of one object, a higher resource version is a later state. */
function revisionOf({ body }: ClusterObject): bigint {
  const text = textAt(body, 'metadata', 'resourceVersion') ?? '';
  return /^\d+$/.test(text) ? BigInt(text) : -1n;
}
