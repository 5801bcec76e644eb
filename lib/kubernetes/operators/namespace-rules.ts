import { operatorOf } from '../../planning/operators/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { namespaceRule } from '../validation/index.js';
import type { PlacedChoice } from './choice-rules.js';

/** What is wrong with the namespace of an operator. */
export function operatorNamespaceRules(
  { field, name, namespace }: PlacedChoice,
  choices: readonly PlacedChoice[],
): Rule[] {
  if (namespace === undefined) return sameNamespaceRules(field, name, choices);
  const { namespace: own, aws } = operatorOf(name);
  const at = `${field}.namespace`;
  return [
    namespaceRule(at, namespace),
    {
      violatedWhen: own === undefined,
      message: () => ({
        field: at,
        problem: `${name} has objects of the cluster alone`,
        allowed: 'none',
        mend: 'leave it out',
      }),
    },
    {
      violatedWhen: aws?.granted === 'by-platform' && namespace !== own,
      message: () => ({
        field: at,
        problem: `the account ${namespace}/${aws?.serviceAccount} has no rights in AWS`,
        allowed: own ?? '',
        mend: 'leave it out',
      }),
    },
    ...sameNamespaceRules(field, name, choices),
  ];
}

/** CloudNativePG finds plug-ins in its own namespace alone. */
function sameNamespaceRules(field: string, name: string, choices: readonly PlacedChoice[]): Rule[] {
  if (name !== 'plugin-barman-cloud') return [];
  const namespaceOf = (operator: string) => {
    const choice = choices.find((other) => other.name === operator);
    return choice && (choice.namespace ?? operatorOf(choice.name).namespace);
  };
  const [plugin, operator] = [namespaceOf('plugin-barman-cloud'), namespaceOf('cloudnative-pg')];
  return [
    {
      violatedWhen: operator !== undefined && plugin !== operator,
      message: () => ({
        field: `${field}.namespace`,
        problem: `CloudNativePG is in ${operator}, and would not find a plug-in in ${plugin}`,
        allowed: `${operator}`,
        mend: 'give both the same namespace',
      }),
    },
  ];
}
