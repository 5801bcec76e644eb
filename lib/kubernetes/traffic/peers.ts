import type { k8s } from 'cdk8s-plus-27';

/** Pods of a namespace: all of them, or those with the labels. */
export interface NamespacePeer {
  readonly namespace: string;
  /** @default - every pod of the namespace */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/** The peer by the label that every Namespace has of itself. */
export function namespacePeer({ namespace, podLabels }: NamespacePeer): k8s.NetworkPolicyPeer {
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    podSelector: podLabels && { matchLabels: podLabels },
  };
}

/** Pods of the policy's own namespace. */
export function neighbours(labels: Record<string, string>): k8s.NetworkPolicyPeer {
  return { podSelector: { matchLabels: labels } };
}

export function network(cidr: string): k8s.NetworkPolicyPeer {
  return { ipBlock: { cidr } };
}
