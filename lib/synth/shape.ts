/** The key of a map, or one of the marks below. */
export type Step = string | symbol;

export const MAP = Symbol('map');
export const LIST = Symbol('list');
export const ITEM = Symbol('item');
export const UNION = Symbol('union of number and string');
export const END = Symbol('end');

/** Which keys the maps of a value have and how they lie in each other, whatever scalars they hold. */
export interface Shape {
  add(step: Step): void;
}

/** For values of which nobody wants to know the shape. */
export const NO_SHAPE: Shape = { add: () => undefined };

/** A place in the tree of shapes; what is known of a shape stands where it ends. */
interface Place {
  readonly next: Map<Step, Place>;
  /** The step that was taken from here the last time, and where it led: nearly always the same again. */
  last: { readonly step: Step; readonly to: Place } | undefined;
  verdict: boolean | undefined;
}

/** The shapes of a class share most of their way; keys that are new each time must not fill the memory. */
const MOST_PLACES = 20_000;

/** All shapes that were met of a class. */
export class ShapeBook {
  readonly start = placeWith(undefined);
  readonly #unknown = placeWith(false);
  #places = 0;

  after(place: Place, step: Step): Place {
    if (place.last?.step === step) return place.last.to;
    const to = place.next.get(step) ?? this.#newPlace(place, step);
    place.last = { step, to };
    return to;
  }

  #newPlace(place: Place, step: Step): Place {
    if (this.#places >= MOST_PLACES || place === this.#unknown) return this.#unknown;
    const made = placeWith(undefined);
    place.next.set(step, made);
    this.#places += 1;
    return made;
  }
}

/** The shape of a value that is being walked, as its class's book has it. */
export class TracedShape implements Shape {
  #place: Place;

  constructor(private readonly book: ShapeBook) {
    this.#place = book.start;
  }

  add(step: Step): void {
    this.#place = this.book.after(this.#place, step);
  }

  /** What was said of the shape; undefined when nothing was, and false when there are too many to remember. */
  get verdict(): boolean | undefined {
    return this.#place.verdict;
  }

  judge(verdict: boolean): void {
    this.#place.verdict = verdict;
  }
}

function placeWith(verdict: boolean | undefined): Place {
  return { next: new Map(), last: undefined, verdict };
}
