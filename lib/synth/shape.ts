import type { ObjectLayout } from './object-layout.js';

/** The key of a map, or one of the marks below. */
export type Step = string | symbol;

export const MAP = Symbol('map');
export const LIST = Symbol('list');
export const ITEM = Symbol('item');
export const UNION = Symbol('union of number and string');
export const ABSENT = Symbol('absent');
export const END = Symbol('end');

/** The shapes of a class share most of their way; keys that are new each time must not fill the memory. */
const MOST_PLACES = 20_000;

/**
 * A place in the tree of shapes. A shape is the way to it: which keys the maps of a value have and how they lie in each
 * other, whatever scalars they hold.
 */
export class Place {
  /** How objects of this shape are rendered; undefined when it is not known yet, false when there is no layout. */
  layout: ObjectLayout | false | undefined;
  readonly #next = new Map<Step, Place>();
  // The step that was taken from here the last time is nearly always the next one, too.
  #lastStep: Step | undefined;
  #last: Place | undefined;

  constructor(
    private readonly before?: Place,
    private readonly step: Step = END,
  ) {}

  after(step: Step): Place | undefined {
    if (this.#lastStep === step) return this.#last;
    const place = this.#next.get(step);
    if (place !== undefined) this.#remember(step, place);
    return place;
  }

  add(step: Step, place: Place): void {
    this.#next.set(step, place);
    this.#remember(step, place);
  }

  /** The steps from the start. */
  get steps(): Step[] {
    const steps: Step[] = [];
    for (let place: Place = this; place.before !== undefined; place = place.before) steps.push(place.step);
    return steps.reverse();
  }

  #remember(step: Step, place: Place): void {
    this.#lastStep = step;
    this.#last = place;
  }
}

/** All shapes that were met of a class. */
export class ShapeBook {
  readonly start = new Place();
  #places = 0;

  after(place: Place, step: Step): Place {
    return place.after(step) ?? this.#newPlace(place, step);
  }

  /** When there are too many places, a new one is forgotten, and nothing is learnt about its shape. */
  #newPlace(place: Place, step: Step): Place {
    const made = new Place(place, step);
    if (this.#places >= MOST_PLACES) {
      made.layout = false;
      return made;
    }
    place.add(step, made);
    this.#places += 1;
    return made;
  }
}
