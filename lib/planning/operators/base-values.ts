import type { HelmValue, HelmValues } from './helm-values.js';

/** The cluster that operators are for. */
export interface OperatedCluster {
  /** As EKS knows it. */
  readonly name: string;
  /** A minor version, such as `1.35`. */
  readonly kubernetesVersion: string;
  /** @default - none; operators that call AWS need it */
  readonly region?: string;
}

/** What the values of an operator depend on. */
export interface ValuesContext {
  readonly cluster: OperatedCluster;
  /** Whether the Prometheus of this catalogue is delivered as well, and can be told of an operator. */
  readonly isMonitored: boolean;
  /** @default - that of the chart */
  readonly priorityClass?: string;
}

/** A value that no user's value may change. */
export interface FixedValue {
  /** Such as `crds.enabled`. */
  readonly path: string;
  /** Where the values of this catalogue have none, the chart's own. */
  readonly is: HelmValue;
  /** What would be if it were another. */
  readonly otherwise: string;
}

/** What makes a chart work on the platform. */
export interface BaseValues {
  readonly values: (context: ValuesContext) => HelmValues;
  /** @default - none */
  readonly fixed?: (context: ValuesContext) => readonly FixedValue[];
}

/** What the Prometheus of kube-prometheus-stack selects by: the name of its release. */
export const PROMETHEUS_LABELS = { release: 'kube-prometheus-stack' };

/** Definitions that Helm and Argo CD leave alone when a chart has them no more, and every object of theirs with them. */
export const KEEP = {
  'helm.sh/resource-policy': 'keep',
  'argocd.argoproj.io/sync-options': 'Prune=false',
};

/** Of pods of which one can be spared. */
export const ONE_AT_A_TIME = { maxUnavailable: 1 };

export const NO_ACCOUNT = 'there would be no account with rights in AWS';
export const OTHER_ACCOUNT = 'it would be an account without rights in AWS';

/**
 * What a pod asks for. Charts leave it empty, and such pods are the first that a node in need puts out. There is no
 * limit: operators grow with the number of tenants, and one that is killed for it does not come back.
 */
export function requests(cpu: string, memory: string): HelmValues {
  return { requests: { cpu, memory } };
}

/** Pods of a Deployment over zones, where there is room. */
export function spread(matchLabels: Readonly<Record<string, string>>): HelmValues[] {
  return spreadStateful(matchLabels).map((constraint) => ({
    ...constraint,
    matchLabelKeys: ['pod-template-hash'],
  }));
}

/** Pods of a StatefulSet over zones, where there is room. */
export function spreadStateful(matchLabels: Readonly<Record<string, string>>): HelmValues[] {
  return [
    {
      maxSkew: 1,
      topologyKey: 'topology.kubernetes.io/zone',
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels },
    },
  ];
}

export function priority(priorityClass: string | undefined): HelmValues {
  return priorityClass === undefined ? {} : { priorityClassName: priorityClass };
}
