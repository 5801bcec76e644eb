import type { Json } from '../template/index.js';

/** The first place at which two values differ. */
export interface Difference {
  readonly path: string;
  /** Undefined where there is none. */
  readonly one: Json | undefined;
  readonly other: Json | undefined;
}

/** Undefined when the values are equal; the order of keys is nobody's. */
export function firstDifference(
  one: Json | undefined,
  other: Json | undefined,
  path = '',
): Difference | undefined {
  if (!isInner(one) || !isInner(other) || Array.isArray(one) !== Array.isArray(other)) {
    return one === other ? undefined : { path, one, other };
  }
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const inside = Array.isArray(one) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const difference = firstDifference(left.get(key), right.get(key), inside);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function isInner(value: Json | undefined): value is Exclude<Json, null | boolean | number | string> {
  return typeof value === 'object' && value !== null;
}

/** A text that two values have in common exactly when they are equal but for the order of keys. */
export function canonicalText(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) =>
    isInner(inner) && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
