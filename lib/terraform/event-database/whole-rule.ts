import type { Rule } from '../../planning/rules/index.js';

/** A whole number within bounds. */
export function wholeRule(
  field: string,
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
  words: { readonly problem: string; readonly mend: string },
): Rule {
  return {
    violatedWhen: !Number.isInteger(value) || value < least || value > most,
    message: () => ({ field, ...words, allowed: `a whole number from ${least} to ${most}` }),
  };
}
