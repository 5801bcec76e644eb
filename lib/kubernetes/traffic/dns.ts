import { type EgressRule, tcp, udp } from './egress-rule.js';
import { namespacePeer, network } from './peers.js';

const PORT = 53;

/** Where the node-local cache listens, unless it was given another address. */
export const DEFAULT_DNS_CIDRS: readonly string[] = ['169.254.20.10/32'];

/** The cluster's DNS: its pods by the label that kubeadm, EKS, GKE and AKS use, and caches by their networks. */
export function dnsEgress(cidrs: readonly string[]): EgressRule {
  return {
    to: [
      namespacePeer({ namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } }),
      ...cidrs.map(network),
    ],
    ports: [...udp(PORT), ...tcp(PORT)],
  };
}
