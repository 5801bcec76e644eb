import type { ObjectLayout } from './object-layout.js';

/** The key of a map, or one of the marks below. */
export type Step = string | symbol;

export const MAP = Symbol('map');
export const LIST = Symbol('list');
export const ITEM = Symbol('item');
export const UNION = Symbol('union of number and string');
export const ABSENT = Symbol('absent');
export const END = Symbol('end');

/** Keys that are new each time must not fill the memory. */
const MOST_STEPS = 20_000;

/** Which keys the maps of a value have and how they lie in each other, whatever scalars they hold. */
export class Shape {
  /** How objects of this shape are rendered; undefined when it is not known yet, false when there is no layout. */
  layout: ObjectLayout | false | undefined;
  /** The shape that was met after this one the last time: tenants have the same objects in the same order. */
  follower: Shape | undefined;

  /** @param steps of a walk through a value */
  constructor(readonly steps: readonly Step[]) {}
}

/** All shapes that were met of a class. */
export class ShapeBook {
  readonly #shapes: Shape[] = [];
  #last = new Shape([]);
  #steps = 0;

  /** The shape that probably comes next. */
  get guess(): Shape {
    return this.#last.follower ?? this.#last;
  }

  /** A shape that begins as another one, and goes on by the step. */
  find(other: Shape, count: number, step: Step): Shape | undefined {
    return this.#shapes.find(({ steps }) => steps[count] === step && beginAlike(steps, other.steps, count));
  }

  /** @param shape that was met */
  take(shape: Shape): void {
    this.#last.follower = shape;
    this.#last = shape;
  }

  /** @returns a new shape; when there are too many, it is forgotten, and nothing is learnt about it */
  add(steps: readonly Step[]): Shape {
    const shape = new Shape(steps);
    if (this.#steps >= MOST_STEPS) {
      shape.layout = false;
      return shape;
    }
    this.#shapes.push(shape);
    this.#steps += steps.length;
    this.take(shape);
    return shape;
  }
}

/**
 * A walk through a value. Nearly always it goes where another has gone before, along a list: in a tree of all steps, where each
 * is a place of its own, it takes a quarter longer.
 */
export class ShapeWalk {
  #known: Shape;
  #count = 0;
  /** Where it has left all that is known. */
  #own: Step[] | undefined;

  constructor(private readonly book: ShapeBook) {
    this.#known = book.guess;
  }

  /** Those that it has gone. */
  get steps(): readonly Step[] {
    return this.#own ?? this.#known.steps.slice(0, this.#count);
  }

  step(step: Step): void {
    const { steps } = this.#known;
    if (this.#own !== undefined) this.#own.push(step);
    else if (this.#count < steps.length && steps[this.#count] === step) this.#count += 1;
    else this.#turn(step);
  }

  /** Ends the walk, after which the shape is known. */
  end(): Shape {
    if (this.#own !== undefined || this.#count < this.#known.steps.length) return this.book.add(this.steps);
    this.book.take(this.#known);
    return this.#known;
  }

  #turn(step: Step): void {
    const shape = this.book.find(this.#known, this.#count, step);
    if (shape === undefined) this.#own = [...this.steps, step];
    else {
      this.#known = shape;
      this.#count += 1;
    }
  }
}

function beginAlike(some: readonly Step[], others: readonly Step[], count: number): boolean {
  for (let index = 0; index < count; index += 1) if (some[index] !== others[index]) return false;
  return true;
}
