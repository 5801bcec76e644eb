import type { JsonPath } from './json-path.js';

/** Something wrong with a value of a JSON document. */
export interface Finding {
  readonly path: JsonPath;
  readonly problem: string;
  readonly allowed: string;
  readonly mend: string;
}
