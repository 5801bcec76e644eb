import { labelValue } from '../../planning/names/index.js';
import type { OperatorName, PodSecurity } from '../../planning/operators/index.js';
import { platformLabels } from '../metadata/index.js';
import type { OperatorsSettings } from './settings.js';

/** The labels of the objects that deliver an operator. */
export function operatorLabels(settings: OperatorsSettings, operator: OperatorName): Record<string, string> {
  return labelsOf(settings, operator, 'operator');
}

/** The labels of an object that several operators have in common. */
export function commonLabels(settings: OperatorsSettings): Record<string, string> {
  return labelsOf(settings, 'operators', 'source');
}

/** The labels of a namespace; the same, whichever of its operators they come with. */
export function namespaceLabels(settings: OperatorsSettings, level: PodSecurity): Record<string, string> {
  return {
    ...labelsOf(settings, 'operators', 'namespace'),
    'pod-security.kubernetes.io/enforce': level,
    'pod-security.kubernetes.io/audit': level,
    'pod-security.kubernetes.io/warn': level,
  };
}

function labelsOf(
  { labels, cluster }: OperatorsSettings,
  name: string,
  component: string,
): Record<string, string> {
  return platformLabels({ name, instance: labelValue(cluster.name), component }, labels);
}
