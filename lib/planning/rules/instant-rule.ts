import { isInstantText } from '../instants/index.js';
import { quote } from '../issues/index.js';
import type { Rule } from './rule.js';

/** Any other text sorts before or after all instants: everything would be to come, or over. */
export function instantRule(asOf: string, mend = 'correct it'): Rule {
  return {
    violatedWhen: !isInstantText(asOf),
    message: () => ({
      field: 'asOf',
      problem: `${quote(asOf)} is no instant`,
      allowed: 'an instant in UTC such as 2026-11-21T09:00:00Z',
      mend,
    }),
  };
}
