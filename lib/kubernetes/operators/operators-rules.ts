import { detailsOf, isOperatorName, valuesContext } from '../../planning/operators/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { foreignLabelsRule, labelsRule, objectNameRule } from '../validation/index.js';
import { knownRules, type PlacedChoice, setRules, versionRules } from './choice-rules.js';
import { clusterRules } from './cluster-rules.js';
import { deliveryRules } from './delivery-rules.js';
import { operatorNamespaceRules } from './namespace-rules.js';
import type { OperatorsSettings } from './settings.js';
import { valuesRules } from './values-rules.js';

/** What is wrong with the operators of a cluster. */
export function operatorsRules(settings: OperatorsSettings): Rule[] {
  const { cluster, priorityClass, labels } = settings;
  const all = settings.operators.map(
    (choice, index): PlacedChoice => ({ ...detailsOf(choice), field: `operators[${index}]` }),
  );
  const choices = all.filter(({ name }) => isOperatorName(name));
  const context = valuesContext({ ...settings, operators: choices });
  return [
    ...deliveryRules(settings),
    ...clusterRules(cluster, choices),
    ...knownRules(all),
    ...setRules(choices),
    ...versionRules(choices, cluster.kubernetesVersion),
    ...choices.flatMap((choice) => [
      ...operatorNamespaceRules(choice, choices),
      ...valuesRules(choice, context),
    ]),
    objectNameRule('priorityClass', priorityClass, 'a PriorityClass'),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}
