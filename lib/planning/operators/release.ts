import type { OperatedCluster, ValuesContext } from './base-values.js';
import type { OperatorName } from './catalogue.js';
import { levelOf, predecessorsOf } from './delivery-order.js';
import { type HelmValues, mergeValues } from './helm-values.js';
import type { Operator, PodSecurity } from './operator.js';
import { detailsOf, type OperatorChoice } from './operator-choice.js';
import { operatorOf } from './operator-name.js';
import { BASE_VALUES } from './values-of.js';

/** An operator as it is delivered. */
export interface OperatorRelease {
  readonly name: OperatorName;
  readonly source: Operator['source'];
  readonly version: string;
  readonly namespace?: string;
  readonly podSecurity: PodSecurity;
  readonly values: HelmValues;
  /** What goes before it. */
  readonly after: readonly OperatorName[];
  /** How many others are finished before it may begin, one after the other. */
  readonly level: number;
}

export interface ReleasesProps {
  readonly cluster: OperatedCluster;
  /** Each one once. */
  readonly operators: readonly OperatorChoice[];
  /** @default - that of each chart */
  readonly priorityClass?: string;
}

/** What is delivered, in the order in which it can be. */
export function releasesOf(props: ReleasesProps): OperatorRelease[] {
  const delivered = props.operators.map((choice) => detailsOf(choice).name);
  const context = valuesContext(props);
  return props.operators
    .map((choice): OperatorRelease => {
      const { name, version, values = {}, namespace } = detailsOf(choice);
      const operator = operatorOf(name);
      return {
        name,
        source: operator.source,
        version: version ?? operator.version,
        namespace: namespace ?? operator.namespace,
        podSecurity: operator.podSecurity ?? 'restricted',
        values: mergeValues(BASE_VALUES[name].values(context), values),
        after: predecessorsOf(name, delivered),
        level: levelOf(name, delivered),
      };
    })
    .sort((one, other) => one.level - other.level);
}

/** What the values of all operators depend on. */
export function valuesContext({ cluster, operators, priorityClass }: ReleasesProps): ValuesContext {
  const isMonitored = operators.some((choice) => detailsOf(choice).name === 'kube-prometheus-stack');
  return { cluster, isMonitored, priorityClass };
}
