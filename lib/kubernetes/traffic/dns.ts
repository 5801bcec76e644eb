import { type EgressRule, tcp, udp } from './egress-rule.js';
import { namespacePeer, network } from './peers.js';

const PORT = 53;

/** The cluster's DNS: its pods by the label that kubeadm, EKS, GKE and AKS use, and the node-local cache. */
export const DNS: EgressRule = {
  to: [
    namespacePeer({ namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } }),
    network('169.254.20.10/32'),
  ],
  ports: [...udp(PORT), ...tcp(PORT)],
};
