import type { ObjectKind, Part } from '../../planning/gitops/index.js';
import type { Duration } from '../../planning/units/index.js';
import type { IgnoredDifference } from './argo-objects.js';

export interface ArgoDeliveryProps {
  /** The repository's address: `https://...`, `ssh://git@...` or `git@host:path`; without a name or a password. */
  readonly repository: string;
  /**
   * The branch or the tag, by its full name.
   *
   * @default 'refs/heads/main'
   */
  readonly revision?: string;
  /** The folder that `greenroom publish` writes to, from the top of the repository. */
  readonly path: string;
  /** The clusters of the tree. */
  readonly clusters: readonly ArgoCluster[];
  /**
   * What the names of all objects begin with, at most 30 characters.
   *
   * @default 'greenroom'
   */
  readonly name?: string;
  /**
   * Where Argo CD runs.
   *
   * @default 'argocd'
   */
  readonly namespace?: string;
  /**
   * What is delivered.
   *
   * @default ['platform', 'hosts', 'tenants']
   */
  readonly parts?: readonly Part[];
  /**
   * An Application for each tenant, or one for all tenants of a cluster.
   *
   * @default 'tenant'
   */
  readonly grouping?: 'tenant' | 'cluster';
  /**
   * Whether a person must ask for it before anything goes that left the repository; the page says exactly what happens.
   *
   * @default 'confirmed'
   */
  readonly deletion?: 'confirmed' | 'automatic';
  /**
   * How often folders are looked for; a webhook of the repository does not wait for it.
   *
   * @default Duration.minutes(3)
   */
  readonly pollInterval?: Duration;
  /**
   * Namespaces in which tenants and hosts may have no object, besides Argo CD's own; with `*` for any characters.
   *
   * @default ['kube-*']
   */
  readonly closedNamespaces?: readonly string[];
  /**
   * Kinds in namespaces of which tenants and hosts may have objects, besides those that greenroom makes.
   *
   * @default []
   */
  readonly tenantKinds?: readonly ObjectKind[];
  /**
   * Kinds of the whole cluster of which the platform may have objects, besides those that greenroom makes.
   *
   * @default []
   */
  readonly platformKinds?: readonly ObjectKind[];
  /**
   * Fields that something else than the repository decides.
   *
   * @default []
   */
  readonly ignoreDifferences?: readonly IgnoredDifference[];
  /**
   * Whether Applications take over objects that others brought; for the time of a change of `name`, of `grouping` or of a
   * cluster's name, and when something else delivered them before.
   *
   * @default false
   */
  readonly takeOver?: boolean;
  /**
   * Labels of every object, and of the Applications.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A cluster that is registered in Argo CD. */
export interface ArgoCluster {
  /** Its folder in the tree, at most 22 characters. */
  readonly name: string;
  /**
   * The address of its API server.
   *
   * @default - it is found by the name that it is registered under
   */
  readonly server?: string;
  /**
   * The name that it is registered under, where there is no `server`.
   *
   * @default - the name of the folder
   */
  readonly registeredAs?: string;
}
