import { ABSENT, END, LIST, MAP, type Step, UNION } from './shape.js';

/** Where the number or string of a union (Quantity, IntOrString) is: in a `{ value }`, as stock has it, or bare. */
export type UnionForm = 'in-value' | 'bare';

export interface JsonOptions {
  /** Whether the keys of maps are sorted. */
  readonly sortKeys: boolean;
  /** Whether lists and maps without anything in them are left out of the maps around them. */
  readonly dropEmpty: boolean;
}

/** Makes JSON of what was traced, value by value: what stock's `sanitizeValue` makes of the same values. */
export class TracedJson {
  #stepsRead = 0;
  #scalarsRead = 0;

  constructor(
    private readonly steps: readonly Step[],
    private readonly scalars: readonly unknown[],
    private readonly unions: UnionForm,
  ) {}

  skipStep(): void {
    this.#stepsRead += 1;
  }

  /** @returns undefined for what is not there */
  next(options: JsonOptions): unknown {
    const mark = this.steps[this.#stepsRead];
    if (mark !== MAP && mark !== LIST && mark !== UNION && mark !== ABSENT) return this.#scalar();
    this.skipStep();
    if (mark === MAP) return this.#map(options);
    if (mark === LIST) return this.#list(options);
    return mark === UNION ? this.#union() : undefined;
  }

  #scalar(): unknown {
    this.#scalarsRead += 1;
    return this.scalars[this.#scalarsRead - 1];
  }

  #union(): unknown {
    const value = this.#scalar();
    return this.unions === 'bare' ? value : { value };
  }

  #list(options: JsonOptions): unknown {
    const list: unknown[] = [];
    while (!this.#isAtEnd()) {
      this.skipStep();
      list.push(this.next(options));
    }
    return options.dropEmpty && list.length === 0 ? undefined : list;
  }

  #map(options: JsonOptions): unknown {
    const map: Record<string, unknown> = {};
    while (!this.#isAtEnd()) {
      const key = this.steps[this.#stepsRead] as string;
      this.skipStep();
      const value = this.next(options);
      if (value !== undefined) map[key] = value;
    }
    if (options.dropEmpty && Object.keys(map).length === 0) return undefined;
    return options.sortKeys ? sorted(map) : map;
  }

  #isAtEnd(): boolean {
    const isAtEnd = this.steps[this.#stepsRead] === END;
    if (isAtEnd) this.skipStep();
    return isAtEnd;
  }
}

type Map = Record<string, unknown>;

function sorted(map: Map): Map {
  const result: Map = {};
  for (const key of Object.keys(map).sort()) result[key] = map[key];
  return result;
}

/** @throws Error of stock about the first object of a class, in the order of keys */
export function refuseStrangers(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) value.forEach(refuseStrangers);
  else if (value.constructor === Object) Object.values(sorted(value as Map)).forEach(refuseStrangers);
  else throw new Error(`can't render non-simple object of type '${value.constructor.name}'`);
}
