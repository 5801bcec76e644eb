import type { JsonPath } from './json-path.js';

/** Something wrong with a value of a JSON document. */
export interface Finding {
  readonly path: JsonPath;
  readonly problem: string;
  readonly allowed: string;
  readonly mend: string;
}

/** The finding of a rule: none when the rule is kept. */
export function when<T extends Omit<Finding, 'mend'>>(violated: boolean, finding: T): T[] {
  return violated ? [finding] : [];
}
