import type { OperatedCluster, OperatorChoice } from '../../planning/operators/index.js';
import type { OperatorDelivery } from './operator-delivery.js';

export interface OperatorsProps {
  /** What delivers them, and is in the cluster already. */
  readonly delivery: OperatorDelivery;
  readonly cluster: OperatedCluster;
  /** Each by its name, or with what is different from the catalogue. */
  readonly operators: readonly OperatorChoice[];
  /**
   * The PriorityClass of the operators' pods.
   *
   * @default - that of each chart
   */
  readonly priorityClass?: string;
  /**
   * Labels of every object, and of the namespaces.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}
