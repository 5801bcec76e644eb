import { Lazy } from 'cdk8s';
import { ABSENT, END, ITEM, LIST, MAP, type Shape, ShapeBook, ShapeWalk, type Step, UNION } from './shape.js';

type Map = Readonly<Record<string, unknown>>;

/**
 * What values come to in a manifest before they are cleaned, which is stock's `resolve` with its own resolvers: their shape,
 * and their scalars. Stock makes a context and a path for each scalar, and asks each resolver; that took a fifth of the time
 * of a synth. Nothing of the user's is asked twice: what else is to be known follows from the trace.
 */
export class Trace {
  /** The scalars in the order in which they were met, and what is neither scalar nor map nor list. */
  readonly scalars: unknown[] = [];
  /** Whether there is nothing but maps, lists, unions and scalars. */
  isPlain = true;
  /** Whether an object of a class was met. */
  hasStrangers = false;
  readonly #walk: ShapeWalk;

  /** @param book of the shapes that it can have; without one, nothing is learnt of it */
  constructor(book = new ShapeBook()) {
    this.#walk = new ShapeWalk(book);
  }

  /** The shape so far. */
  get steps(): readonly Step[] {
    return this.#walk.steps;
  }

  /** The shape, when all was added. */
  end(): Shape {
    return this.#walk.end();
  }

  /** A key or mark that comes before what is added next. */
  step(step: Step): void {
    this.#walk.step(step);
  }

  add(value: unknown): void {
    if (typeof value === 'object' && value !== null) this.#addObject(value);
    else if (typeof value === 'function') this.#addInstance(value);
    else if (value === undefined || value === null) this.step(ABSENT);
    else this.#addScalar(value);
  }

  /** Adds a map, as if it had not the key. */
  addMap(map: Map, without?: string): void {
    this.step(MAP);
    for (const key of Object.keys(map)) if (key !== without) this.#addEntry(key, map[key]);
    this.step(END);
  }

  #addEntry(key: string, value: unknown): void {
    this.step(key);
    this.add(value);
  }

  #addList(list: readonly unknown[]): void {
    this.step(LIST);
    for (const item of list) {
      this.step(ITEM);
      this.add(item);
    }
    this.step(END);
  }

  #addObject(value: object): void {
    if (Array.isArray(value)) this.#addList(value);
    else if (isMap(value)) this.addMap(value);
    else this.#addInstance(value);
  }

  #addInstance(value: object): void {
    if (value instanceof Lazy) this.add(value.produce());
    else if (hasResolve(value)) this.add(value.resolve());
    else if (isUnion(value)) this.#addUnion(value);
    else this.#addStranger(value);
  }

  #addUnion({ value }: Union): void {
    this.step(UNION);
    this.scalars.push(value);
  }

  #addStranger(value: object): void {
    this.isPlain = false;
    this.hasStrangers ||= typeof value === 'object';
    this.scalars.push(value);
  }

  #addScalar(value: unknown): void {
    if (typeof value === 'symbol') this.isPlain = false;
    this.scalars.push(value);
  }
}

/** A union of number and string (Quantity, IntOrString). */
interface Union {
  readonly value: number | string;
}

/** Whether it is a map of values, and not a token. */
export function isMap(value: object): value is Map {
  return value.constructor === Object && !hasResolve(value);
}

/** An implicit token. */
function hasResolve(value: { resolve?: unknown }): value is { resolve(): unknown } {
  return typeof value.resolve === 'function';
}

function isUnion(value: object): value is Union {
  return 'value' in value && (typeof value.value === 'number' || typeof value.value === 'string');
}
