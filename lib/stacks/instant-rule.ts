import { isInstantText } from '../planning/instants/index.js';
import { quote } from '../planning/issues/index.js';
import type { Rule } from '../planning/rules/index.js';

/** Any other text sorts before or after all instants, and would have every tenant planned or retired. */
export function instantRule(asOf: string): Rule {
  return {
    violatedWhen: !isInstantText(asOf),
    message: {
      field: 'asOf',
      problem: `${quote(asOf)} is no instant`,
      allowed: 'an instant in UTC such as 2026-11-21T09:00:00Z',
      mend: "correct it, or leave it out for the forecast's",
    },
  };
}
