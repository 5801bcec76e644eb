import type { Rule } from '../../planning/rules/index.js';
import { Cpu, Memory } from '../../planning/units/index.js';

/** More than any node or volume has; with these the sums of a quota stay numbers that are exact. */
export const MOST_INSTANCES = 100;
export const MOST_CPU = Cpu.milli(1_000_000);
export const MOST_MEMORY = Memory.parse('16Ti');
export const MOST_STORAGE = Memory.parse('64Ti');

export function mostRule<T extends Cpu | Memory>(
  field: string,
  amount: T,
  violatedWhen: boolean,
  most: T,
): Rule {
  return {
    violatedWhen,
    message: () => ({
      field: `backend.${field}`,
      problem: `no instance gets ${amount}`,
      allowed: `at most ${most}`,
      mend: `correct the unit, or leave ${field} out`,
    }),
  };
}
