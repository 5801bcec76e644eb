import { formatBeats } from '../../../lib/planning/issues/index.js';
import type { Rule } from '../../../lib/planning/rules/index.js';

/** What a table of rules has against its values, one line for each row. */
export function violationsOf(rules: readonly Rule[]): string[] {
  return rules
    .filter(({ violatedWhen }) => violatedWhen)
    .map(({ message }) => `${message().field}: ${formatBeats(message())}`);
}
