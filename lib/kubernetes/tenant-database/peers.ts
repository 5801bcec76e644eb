import { k8s } from 'cdk8s-plus-27';

/** Every pod of a namespace, by the label that every Namespace has of itself. */
export function podsOf(namespace: string, labels?: Record<string, string>): k8s.NetworkPolicyPeer {
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    podSelector: labels && { matchLabels: labels },
  };
}

/** Pods of the policy's own namespace. */
export function neighbours(labels: Record<string, string>): k8s.NetworkPolicyPeer {
  return { podSelector: { matchLabels: labels } };
}

export function network(cidr: string): k8s.NetworkPolicyPeer {
  return { ipBlock: { cidr } };
}

export function tcp(...ports: readonly number[]): k8s.NetworkPolicyPort[] {
  return ports.map((port) => ({ port: k8s.IntOrString.fromNumber(port), protocol: 'TCP' }));
}

export function udp(...ports: readonly number[]): k8s.NetworkPolicyPort[] {
  return ports.map((port) => ({ port: k8s.IntOrString.fromNumber(port), protocol: 'UDP' }));
}
