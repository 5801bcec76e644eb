import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { namespaceRule, objectNameRule } from '../validation/index.js';
import type { AccountName } from './token-account.js';

/** A ServiceAccount that is named. */
export function accountRules(field: string, { namespace, serviceAccount }: AccountName): Rule[] {
  return [
    namespaceRule(`${field}.namespace`, namespace),
    objectNameRule(`${field}.serviceAccount`, serviceAccount, 'a ServiceAccount'),
  ];
}

/** A ServiceAccount that is made: one in the place of the operator's own would take its rights away. */
export function madeAccountRules(field: string, account: AccountName, operator: AccountName): Rule[] {
  const { namespace, serviceAccount } = account;
  return [
    objectNameRule(field, serviceAccount, 'a ServiceAccount'),
    {
      violatedWhen: namespace === operator.namespace && serviceAccount === operator.serviceAccount,
      message: () => ({
        field,
        problem: `${quote(serviceAccount)} in ${quote(namespace)} is the account that the operator itself runs as`,
        allowed: 'an account of its own',
        mend: 'give it another name',
      }),
    },
  ];
}
