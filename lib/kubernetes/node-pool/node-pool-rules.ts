import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isLabelKey, isLabelValue } from '../validation/index.js';
import type { NodePool } from './node-pool.js';

/** What is wrong with a pool; one that is left out breaks no rule. */
export function nodePoolRules(field: string, pool: NodePool | undefined): Rule[] {
  return [
    {
      violatedWhen: pool !== undefined && (pool.name === '' || !isLabelValue(pool.name)),
      message: () => ({
        field: `${field}.name`,
        problem: `${quote(pool?.name)} is no value of a label`,
        allowed: '1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit',
        mend: 'use the value that the nodes of the pool are labelled with',
      }),
    },
    {
      violatedWhen: pool?.key !== undefined && !isLabelKey(pool.key),
      message: () => ({
        field: `${field}.key`,
        problem: `${quote(pool?.key)} is no key of a label`,
        allowed: 'a name such as pool, or one behind a domain such as example.com/pool',
        mend: 'use the key that the nodes of the pool are labelled with, or leave it out',
      }),
    },
  ];
}
