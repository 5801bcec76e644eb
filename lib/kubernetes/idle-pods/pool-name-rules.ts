import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isDnsLabel } from '../validation/index.js';

/** The names of objects of which each pool has one: `pools[1].name`. */
export function poolNameRules(pools: readonly { readonly name: string }[]): Rule[] {
  return pools.flatMap(({ name }, index) => [
    {
      violatedWhen: !isDnsLabel(name),
      message: () => ({
        field: `pools[${index}].name`,
        problem: `${quote(name)} is no name of the objects of a pool`,
        allowed: 'at most 63 lower-case letters, digits and "-", not beginning or ending with "-"',
        mend: 'give a name of its own to what the name of the pool is no name for',
      }),
    },
    {
      violatedWhen: pools.findIndex((other) => other.name === name) < index,
      message: () => ({
        field: `pools[${index}].name`,
        problem: `${quote(name)} is there already`,
        allowed: 'every name once',
        mend: 'put the two together, or give one of them another name',
      }),
    },
  ]);
}
