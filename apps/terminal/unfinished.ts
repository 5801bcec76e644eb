import { InputError, type Issue } from '../../lib/planning/issues/index.js';

/** A command that was refused when a part of its work was done. */
export class Unfinished extends InputError {
  /** @param state what is done and what is not: `the tree is in place, and not committed` */
  constructor(
    issues: readonly Issue[],
    readonly state: string,
  ) {
    super(issues);
  }
}
