import type { Part } from '../../planning/gitops/index.js';
import type { Duration } from '../../planning/units/index.js';

export interface FluxDeliveryProps {
  /** The repository's address: `https://...` or `ssh://git@...`; without a name or a password. */
  readonly repository: string;
  /**
   * The branch or the tag, by its full name.
   *
   * @default 'refs/heads/main'
   */
  readonly revision?: string;
  /** The folder that `greenroom publish` writes to, from the top of the repository. */
  readonly path: string;
  /** The clusters of the tree that this Flux brings it to. */
  readonly clusters: readonly FluxCluster[];
  /**
   * The Secret to read the repository with, in Flux' own form: `identity` and `known_hosts`, or `username` and
   * `password`.
   *
   * @default - none, for a repository that everybody may read
   */
  readonly secretName?: string;
  /**
   * What the names of all objects begin with, at most 30 characters.
   *
   * @default 'greenroom'
   */
  readonly name?: string;
  /**
   * Where Flux runs.
   *
   * @default 'flux-system'
   */
  readonly namespace?: string;
  /**
   * What is delivered.
   *
   * @default ['platform', 'hosts', 'tenants']
   */
  readonly parts?: readonly Part[];
  /**
   * What Flux deletes that left the repository: nothing; all but databases, their traffic and namespaces; or all of it.
   *
   * @default 'keep-data'
   */
  readonly deletion?: 'none' | 'keep-data' | 'automatic';
  /**
   * How often the repository is asked for a new commit; a webhook does not wait for it.
   *
   * @default Duration.minutes(1)
   */
  readonly pollInterval?: Duration;
  /**
   * How often what people changed in a cluster is put right.
   *
   * @default Duration.minutes(30)
   */
  readonly interval?: Duration;
  /**
   * How long until a failed attempt is repeated.
   *
   * @default Duration.minutes(2)
   */
  readonly retryInterval?: Duration;
  /**
   * How long one attempt may take.
   *
   * @default Duration.minutes(10)
   */
  readonly timeout?: Duration;
  /**
   * Labels of every object.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}

export interface FluxCluster {
  /** Its folder in the tree, at most 22 characters. */
  readonly name: string;
  /**
   * How Flux gets into it.
   *
   * @default - it is the cluster that Flux runs in
   */
  readonly kubeConfig?: FluxKubeConfig;
}

/** A kubeconfig in a Secret, or in a ConfigMap what Flux makes one of with an identity of its own. */
export type FluxKubeConfig =
  | {
      readonly kind: 'secret';
      readonly name: string;
      /** @default - value, or value.yaml */
      readonly key?: string;
    }
  | { readonly kind: 'config-map'; readonly name: string };
