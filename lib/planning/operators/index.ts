export type { FixedValue, OperatedCluster, ValuesContext } from './base-values.js';
export { OPERATORS, type OperatorName } from './catalogue.js';
export { AUTOSCALER_IMAGES } from './cluster-autoscaler.js';
export { missingNeedsOf } from './delivery-order.js';
export { type ChangedValue, changedValuesOf } from './fixed-values.js';
export { type HelmValue, type HelmValues, mergeValues, valueAt } from './helm-values.js';
export { namespacesOf, type OperatorNamespace } from './namespaces.js';
export {
  type AwsAccount,
  type ChartSource,
  type GitSource,
  type KubernetesRange,
  type Operator,
  type PodSecurity,
  REPOSITORIES,
  type RepositoryName,
} from './operator.js';
export { type DetailedChoice, detailsOf, type OperatorChoice } from './operator-choice.js';
export { isOperatorName, OPERATOR_NAMES, operatorOf } from './operator-name.js';
export { type ManifestKind, type NeededOperators, operatorsFor } from './operators-for.js';
export { type OperatorRelease, type ReleasesProps, releasesOf, valuesContext } from './release.js';
export { secretValuesOf } from './secret-values.js';
export {
  formatRange,
  isAllowed,
  isKubernetesVersion,
  isLikePinned,
  isTested,
  isVersionOf,
} from './versions.js';
