import { Lazy } from 'cdk8s';

export interface ValueOptions {
  /** Whether the keys of maps are sorted. */
  readonly sortKeys: boolean;
  /** Whether lists and maps without anything in them are left out of the maps around them. */
  readonly dropEmpty: boolean;
}

type PlainMap = Record<string, unknown>;

/**
 * What a value comes to in a manifest: stock's `resolve` with its own resolvers, and then its `sanitizeValue`, in one walk.
 * Stock makes a context and a path for each scalar, and asks each resolver; that took a fifth of the time of a synth.
 *
 * @returns undefined for what is not there
 * @throws Error of stock for an object of a class
 */
export function plainValue(value: unknown, options: ValueOptions): unknown {
  const walk = new Walk(options);
  const plain = walk.of(value);
  if (walk.hasStrangers) refuseStrangers(plain);
  return plain;
}

class Walk {
  /** Whether an object of a class was met; it is told when everything is resolved, as by stock. */
  hasStrangers = false;
  readonly #sortKeys: boolean;
  readonly #dropEmpty: boolean;

  constructor({ sortKeys, dropEmpty }: ValueOptions) {
    this.#sortKeys = sortKeys;
    this.#dropEmpty = dropEmpty;
  }

  of(value: unknown): unknown {
    if (typeof value === 'function') return this.#instance(value);
    if (typeof value !== 'object') return value;
    if (value === null) return undefined;
    if (Array.isArray(value)) return this.#list(value);
    if (value.constructor === Object && !hasResolve(value)) return this.#map(value as PlainMap);
    return this.#instance(value);
  }

  #list(list: readonly unknown[]): unknown[] | undefined {
    if (this.#dropEmpty && list.length === 0) return undefined;
    return list.map((item) => this.of(item));
  }

  #map(map: PlainMap): PlainMap | undefined {
    const plain: PlainMap = {};
    let isSorted = true;
    let last: string | undefined;
    for (const key of Object.keys(map)) {
      const value = this.of(map[key]);
      if (value === undefined) continue;
      plain[key] = value;
      if (last !== undefined && key < last) isSorted = false;
      last = key;
    }
    if (this.#dropEmpty && last === undefined) return undefined;
    return isSorted || !this.#sortKeys ? plain : sorted(plain);
  }

  #instance(value: object): unknown {
    if (value instanceof Lazy) return this.of(value.produce());
    if (hasResolve(value)) return this.of(value.resolve());
    // A union of number and string (Quantity, IntOrString), of which L1 constructs take the value after this.
    if ('value' in value && (typeof value.value === 'number' || typeof value.value === 'string')) {
      return { value: value.value };
    }
    this.hasStrangers ||= typeof value === 'object';
    return value;
  }
}

/** An implicit token. */
function hasResolve(value: object): value is { resolve(): unknown } {
  return 'resolve' in value && typeof value.resolve === 'function';
}

function sorted(map: PlainMap): PlainMap {
  const result: PlainMap = {};
  for (const key of Object.keys(map).sort()) result[key] = map[key];
  return result;
}

/** @throws Error about the first one, in the order of keys */
function refuseStrangers(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) value.forEach(refuseStrangers);
  else if (value.constructor === Object) Object.values(sorted(value as PlainMap)).forEach(refuseStrangers);
  else throw new Error(`can't render non-simple object of type '${value.constructor.name}'`);
}
