import { k8s } from 'cdk8s-plus-27';
import type { EgressRule } from '../tenant-database/index.js';

/** Pods of a namespace: all of them, or those with the labels. */
export interface NamespacePeer {
  readonly namespace: string;
  /** @default - every pod of the namespace */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/** A port of allowed traffic. */
export interface AllowedPort {
  readonly port: number;
  /** @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP';
}

/** Somewhere that the app may call: a network, or pods of a namespace. */
export type AllowedEgress =
  | { readonly cidr: string; readonly ports: readonly AllowedPort[] }
  | (NamespacePeer & { readonly ports: readonly AllowedPort[] });

/** The cluster's DNS: its pods by the label that kubeadm, EKS, GKE and AKS use, and the node-local cache. */
export const DNS: EgressRule = {
  to: [
    namespacePeer({ namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } }),
    { ipBlock: { cidr: '169.254.20.10/32' } },
  ],
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
};

/** The peer by the label that every Namespace has of itself. */
export function namespacePeer({ namespace, podLabels }: NamespacePeer): k8s.NetworkPolicyPeer {
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    podSelector: podLabels && { matchLabels: podLabels },
  };
}

export function egressRuleOf(allowed: AllowedEgress): EgressRule {
  return {
    to: ['cidr' in allowed ? { ipBlock: { cidr: allowed.cidr } } : namespacePeer(allowed)],
    ports: allowed.ports.map(({ port, protocol = 'TCP' }) => ({ port, protocol })),
  };
}

export function policyEgress({ to, ports }: EgressRule): k8s.NetworkPolicyEgressRule {
  return { to, ports: policyPorts(ports) };
}

export function policyPorts(ports: EgressRule['ports']): k8s.NetworkPolicyPort[] {
  return ports.map(({ port, protocol }) => ({ port: k8s.IntOrString.fromNumber(port), protocol }));
}
