/** What a chart is told: plain JSON. `null` takes a value of the chart away. */
export type HelmValue = string | number | boolean | null | readonly HelmValue[] | HelmValues;
export interface HelmValues {
  readonly [key: string]: HelmValue | undefined;
}

/** The base with the user's values over it: objects are merged key by key, anything else is replaced, lists too. */
export function mergeValues(base: HelmValues, values: HelmValues): HelmValues {
  const keys = [...Object.keys(base), ...Object.keys(values).filter((key) => !Object.hasOwn(base, key))];
  return Object.fromEntries(
    keys
      .map((key) => [key, mergeValue(ownValue(base, key), ownValue(values, key))] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** The value at a way of keys such as `crds.enabled`, or undefined where the way ends early. */
export function valueAt(values: HelmValues, path: string): HelmValue | undefined {
  return path
    .split('.')
    .reduce<HelmValue | undefined>(
      (inner, key) => (isValues(inner) ? ownValue(inner, key) : undefined),
      values,
    );
}

/** A value that is neither an object nor a list. */
export interface Leaf {
  /** Such as `env[0].value`. */
  readonly path: string;
  /** Its key; for the `value` of an environment variable, the variable's name. */
  readonly name: string;
  readonly value: HelmValue;
}

/** Every value, however deep. */
export function leavesOf(values: HelmValues, path = ''): Leaf[] {
  const { name: variable } = values;
  return Object.keys(values).flatMap((key) => {
    const name = key === 'value' && typeof variable === 'string' ? variable : key;
    return leavesBelow(values[key], path === '' ? key : `${path}.${key}`, name);
  });
}

function leavesBelow(value: HelmValue | undefined, path: string, name: string): Leaf[] {
  if (value === undefined) return [];
  if (isList(value)) return value.flatMap((item, index) => leavesBelow(item, `${path}[${index}]`, name));
  return isValues(value) ? leavesOf(value, path) : [{ path, name, value }];
}

function mergeValue(base: HelmValue | undefined, value: HelmValue | undefined): HelmValue | undefined {
  if (value === undefined) return base;
  return isValues(base) && isValues(value) ? mergeValues(base, value) : value;
}

/** Whether all of one value is in another: of objects every key, of anything else the whole. */
export function includesValue(value: HelmValue | undefined, part: HelmValue): boolean {
  if (!isValues(part)) return JSON.stringify(value) === JSON.stringify(part);
  return (
    isValues(value) &&
    Object.entries(part).every(
      ([key, inner]) => inner === undefined || includesValue(ownValue(value, key), inner),
    )
  );
}

function ownValue(values: HelmValues, key: string): HelmValue | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function isList(value: HelmValue | undefined): value is readonly HelmValue[] {
  return Array.isArray(value);
}

function isValues(value: HelmValue | undefined): value is HelmValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
