import type { Duration } from '../../planning/units/index.js';

/** Argo CD, by an Application for each operator, or Flux, by a HelmRelease. */
export type OperatorDelivery = ArgoCdDelivery | FluxCdDelivery;

/** Argo CD 3.0 or later: it tells its objects by an annotation, and leaves the labels to the charts. */
export interface ArgoCdDelivery {
  readonly kind: 'argo-cd';
  /**
   * The namespace in which Argo CD looks for Applications.
   *
   * @default 'argocd'
   */
  readonly namespace?: string;
  /**
   * The AppProject; it must allow the charts' repositories and objects of the cluster.
   *
   * @default 'default'
   */
  readonly project?: string;
  /**
   * The cluster, by the address of its API server or by the name that Argo CD knows it by.
   *
   * @default - the one in which Argo CD runs
   */
  readonly destination?: { readonly server: string } | { readonly name: string };
}

/** Flux 2.3 or later, in the cluster of the operators. */
export interface FluxCdDelivery {
  readonly kind: 'flux';
  /**
   * The namespace of the releases and of their sources.
   *
   * @default 'flux-system'
   */
  readonly namespace?: string;
  /**
   * How often Flux looks whether anything is different.
   *
   * @default Duration.minutes(10)
   */
  readonly interval?: Duration;
}
