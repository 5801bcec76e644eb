import type { Json } from './json.js';

/** Tells which parameters have equal values in every tenant, so that one value stands for them. */
export class Columns {
  /** Of each parameter. */
  #columns: readonly number[] = [];

  /** @param parameters of one tenant; as many of each */
  add(parameters: readonly Json[]): void {
    const found = new Map<string, number>();
    this.#columns = parameters.map((value, at) => {
      const key = `${this.#columns[at] ?? 0} ${isShared(value) ? JSON.stringify(value) : `at ${at}`}`;
      const column = found.get(key) ?? found.size;
      found.set(key, column);
      return column;
    });
  }

  /** The column in which the value of a parameter stands. */
  of(parameter: number): number {
    return this.#columns[parameter] ?? Number.NaN;
  }

  /** The values of one tenant, one for each column. */
  valuesOf(parameters: readonly Json[]): Json[] {
    const values: Json[] = [];
    for (const [at, value] of parameters.entries()) values[this.of(at)] = value;
    return values;
  }
}

/** A list or map that is there twice would be an anchor in YAML. */
function isShared(value: Json): boolean {
  return typeof value !== 'object';
}
