import { Lazy } from 'cdk8s';
import { END, ITEM, LIST, MAP, type Shape, UNION } from './shape.js';

export interface ValueOptions {
  /** Whether the keys of maps are sorted. */
  readonly sortKeys: boolean;
  /** Whether lists and maps without anything in them are left out of the maps around them. */
  readonly dropEmpty: boolean;
}

type Holder = Record<string | number, unknown>;

/** A union of number and string (Quantity, IntOrString) as it lies in a map or list: as `{ value }`. */
interface Union {
  holder: Holder;
  readonly key: string | number;
}

/**
 * What values come to in a manifest: stock's `resolve` with its own resolvers, and then its `sanitizeValue`, in one walk.
 * Stock makes a context and a path for each scalar, and asks each resolver; that took a fifth of the time of a synth.
 */
export class Walk {
  readonly #shape: Shape;
  readonly #unions: Union[] = [];

  /** @param shape to which that of the values is added */
  constructor(shape: Shape) {
    this.#shape = shape;
  }

  /**
   * @returns undefined for what is not there
   * @throws Error of stock for an object of a class
   */
  plainValue(value: unknown, options: ValueOptions): unknown {
    const values = new Values(options, this.#shape, this.#unions);
    const plain = values.of(value);
    if (values.hasStrangers) refuseStrangers(plain);
    return plain;
  }

  /** Puts the values of unions into their places. */
  unwrap(): void {
    for (const { holder, key } of this.#unions) holder[key] = (holder[key] as { value: unknown }).value;
  }

  /** Takes that back. */
  wrap(): void {
    for (const { holder, key } of this.#unions) holder[key] = { value: holder[key] };
  }
}

class Values {
  /** Whether an object of a class was met; it is told when everything is resolved, as by stock. */
  hasStrangers = false;
  /** Whether the last value was a union. */
  #isUnion = false;

  constructor(
    private readonly options: ValueOptions,
    private readonly shape: Shape,
    private readonly unions: Union[],
  ) {}

  of(value: unknown): unknown {
    this.#isUnion = false;
    if (typeof value === 'function') return this.#instance(value);
    if (typeof value !== 'object') return value;
    if (value === null) return undefined;
    if (Array.isArray(value)) return this.#list(value);
    if (value.constructor === Object && !hasResolve(value)) return this.#map(value as Holder);
    return this.#instance(value);
  }

  #list(list: readonly unknown[]): unknown {
    if (this.options.dropEmpty && list.length === 0) return undefined;
    const plain: unknown[] = [];
    this.shape.add(LIST);
    for (const item of list) {
      this.shape.add(ITEM);
      const value = this.of(item);
      if (this.#isUnion) this.unions.push({ holder: plain as unknown as Holder, key: plain.length });
      plain.push(value);
    }
    this.shape.add(END);
    this.#isUnion = false;
    return plain;
  }

  #map(map: Holder): unknown {
    const plain: Holder = {};
    const firstUnion = this.unions.length;
    let isSorted = true;
    let last: string | undefined;
    this.shape.add(MAP);
    for (const key of Object.keys(map)) {
      this.shape.add(key);
      const value = this.of(map[key]);
      if (value === undefined) continue;
      if (this.#isUnion) this.unions.push({ holder: plain, key });
      plain[key] = value;
      if (last !== undefined && key < last) isSorted = false;
      last = key;
    }
    this.shape.add(END);
    this.#isUnion = false;
    if (this.options.dropEmpty && last === undefined) return undefined;
    return isSorted || !this.options.sortKeys ? plain : this.#sorted(plain, firstUnion);
  }

  #sorted(map: Holder, firstUnion: number): Holder {
    const result = sorted(map);
    for (const union of this.unions.slice(firstUnion)) if (union.holder === map) union.holder = result;
    return result;
  }

  #instance(value: object): unknown {
    if (value instanceof Lazy) return this.of(value.produce());
    if (hasResolve(value)) return this.of(value.resolve());
    if ('value' in value && (typeof value.value === 'number' || typeof value.value === 'string')) {
      this.shape.add(UNION);
      this.#isUnion = true;
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

function sorted(map: Holder): Holder {
  const result: Holder = {};
  for (const key of Object.keys(map).sort()) result[key] = map[key];
  return result;
}

/** @throws Error about the first one, in the order of keys */
function refuseStrangers(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) value.forEach(refuseStrangers);
  else if (value.constructor === Object) Object.values(sorted(value as Holder)).forEach(refuseStrangers);
  else throw new Error(`can't render non-simple object of type '${value.constructor.name}'`);
}
