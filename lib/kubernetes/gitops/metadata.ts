import type { ApiObjectMetadata } from 'cdk8s';
import type { Part } from '../../planning/gitops/index.js';

/** What the metadata of a delivery's objects depend on. */
export interface DeliveryMetadata {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** What an object of a delivery does, as it is labelled with it. */
export type DeliveryComponent = 'argo-delivery' | 'flux-delivery' | 'publish';

export function deliveryMetadata(
  of: DeliveryMetadata,
  component: DeliveryComponent,
  name: string,
  more: Readonly<Record<string, string>> = {},
): ApiObjectMetadata & { readonly name: string; readonly labels: Record<string, string> } {
  return {
    name,
    namespace: of.namespace,
    labels: {
      ...of.labels,
      ...deliverySelector(of.name, component),
      'app.kubernetes.io/part-of': 'platform',
      'app.kubernetes.io/managed-by': 'greenroom',
      ...more,
    },
  };
}

/** The labels by which pods are found. */
export function deliverySelector(name: string, component: DeliveryComponent): Record<string, string> {
  return {
    'app.kubernetes.io/name': 'gitops',
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/component': component,
  };
}

/** The labels by which people find what delivers a part of a cluster. */
export function partLabels(cluster: string, part: Part): Record<string, string> {
  return { 'greenroom.dev/cluster': cluster, 'greenroom.dev/part': part };
}
