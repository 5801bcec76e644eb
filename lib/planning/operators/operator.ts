/** A chart in a repository of charts. */
export interface ChartSource {
  readonly kind: 'chart';
  readonly repository: RepositoryName;
  readonly chart: string;
}

/** A folder of plain manifests, with a `kustomization.yaml`, at a tag of a git repository. */
export interface GitSource {
  readonly kind: 'git';
  readonly url: string;
  readonly path: string;
}

/** Where charts come from, by the name that Flux's HelmRepository gets. */
export const REPOSITORIES = {
  argo: 'https://argoproj.github.io/argo-helm',
  autoscaler: 'https://kubernetes.github.io/autoscaler',
  'cloudnative-pg': 'https://cloudnative-pg.github.io/charts',
  eks: 'https://aws.github.io/eks-charts',
  'external-dns': 'https://kubernetes-sigs.github.io/external-dns',
  'external-secrets': 'https://charts.external-secrets.io',
  hashicorp: 'https://helm.releases.hashicorp.com',
  istio: 'https://istio-release.storage.googleapis.com/charts',
  jetstack: 'https://charts.jetstack.io',
  kedacore: 'https://kedacore.github.io/charts',
  'metrics-server': 'https://kubernetes-sigs.github.io/metrics-server',
  'piraeus-charts': 'https://piraeus.io/helm-charts',
  'prometheus-community': 'https://prometheus-community.github.io/helm-charts',
} as const;

export type RepositoryName = keyof typeof REPOSITORIES;

/** The Pod Security Standard that the pods of a chart keep with the values of this catalogue. */
export type PodSecurity = 'restricted' | 'baseline' | 'privileged';

/** Minor versions of Kubernetes, such as `1.35`. */
export interface KubernetesRange {
  /** The least that upstream names: by the chart's `kubeVersion`, or where it lists what it supports. */
  readonly min: string;
  /**
   * The most that upstream supports.
   *
   * @default - upstream names none
   */
  readonly max?: string;
  /**
   * What upstream tests with, where that is less than what it allows.
   *
   * @default - upstream lists none
   */
  readonly tested?: readonly [from: string, to: string];
}

/** The account that an operator calls AWS with. */
export interface AwsAccount {
  readonly serviceAccount: string;
  /** Who grants its rights: every cluster of `PaasCluster`, or the platform's `serviceAccounts`. */
  readonly granted: 'by-platform' | 'by-you';
  /** Whether it must be told the region: pods are not answered by the metadata service of their nodes. */
  readonly asksForRegion: boolean;
}

/** What is known of an operator; its key in the catalogue is also the name of its Helm release. */
export interface Operator {
  readonly source: ChartSource | GitSource;
  /** Of the chart or the tag, as upstream writes it, with or without `v`. */
  readonly version: string;
  /** Of what the chart installs. */
  readonly appVersion: string;
  /**
   * Where it runs.
   *
   * @default - it has objects of the cluster alone
   */
  readonly namespace?: string;
  /** @default 'restricted' */
  readonly podSecurity?: PodSecurity;
  readonly kubernetes: KubernetesRange;
  /** The kinds, by apiVersion, that need it: those that it defines, and those that it acts upon. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /**
   * What must be delivered with it and before.
   *
   * @default []
   */
  readonly needs?: readonly string[];
  /**
   * What goes before it where both are delivered.
   *
   * @default []
   */
  readonly after?: readonly string[];
  /** @default - it calls nothing of AWS */
  readonly aws?: AwsAccount;
  /**
   * Whether who removes its release takes its definitions away, and every object of theirs: true of charts that cannot
   * be told to keep them.
   *
   * @default false
   */
  readonly losesDefinitions?: boolean;
  /** Where the version was read. */
  readonly readAt: string;
}
