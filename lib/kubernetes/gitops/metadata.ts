import type { ApiObjectMetadata } from 'cdk8s';
import type { Part } from '../../planning/gitops/index.js';
import { type PlatformPart, partSelector, platformLabels } from '../metadata/index.js';

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
    labels: { ...platformLabels(deliveryPart(of.name, component), of.labels), ...more },
  };
}

/** The labels by which pods are found. */
export function deliverySelector(name: string, component: DeliveryComponent): Record<string, string> {
  return partSelector(deliveryPart(name, component));
}

function deliveryPart(name: string, component: DeliveryComponent): PlatformPart {
  return { name: 'gitops', instance: name, component };
}

/** The labels by which people find what delivers a part of a cluster. */
export function partLabels(cluster: string, part: Part): Record<string, string> {
  return { 'greenroom.dev/cluster': cluster, 'greenroom.dev/part': part };
}
