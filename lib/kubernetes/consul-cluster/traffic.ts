import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { type ConsulPort, DNS_PORT, portsOfCaller } from '../../planning/consul/index.js';
import {
  type AllowedPort,
  DEFAULT_DNS_CIDRS,
  dnsEgress,
  namespacePeer,
  neighbours,
  network,
  policyEgress,
  policyPorts,
} from '../traffic/index.js';
import type { ConsulClient } from './cluster-parts.js';
import { accessLabels, consulMetadata, podLabels } from './metadata.js';
import { metricsPort } from './monitoring.js';
import type { ConsulSettings } from './settings.js';

/** Pods of CoreDNS, by the label that kubeadm, EKS, GKE and AKS use. */
const CORE_DNS = { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } };

/** What the servers may hear from whom, and whom they may call: each other and DNS. */
export function placeTraffic(scope: Construct, settings: ConsulSettings): void {
  const { name, plainHttp, clients } = settings;
  const servers = neighbours(podLabels(name, 'server'));
  const gossip = portsOfCaller('servers', plainHttp);
  const api = portsOfCaller('clients', plainHttp);
  new k8s.KubeNetworkPolicy(scope, 'traffic', {
    metadata: consulMetadata(settings, 'server', name),
    spec: {
      podSelector: { matchLabels: podLabels(name, 'server') },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        { from: [servers], ports: policyPorts(numbers(gossip)) },
        { from: [neighbours(accessLabels(name)), ...clients.map(peer)], ports: policyPorts(numbers(api)) },
        ...others(settings),
      ],
      egress: [dnsEgress(DEFAULT_DNS_CIDRS), { to: [servers], ports: numbers(gossip) }].map(policyEgress),
    },
  });
}

function others(settings: ConsulSettings): k8s.NetworkPolicyIngressRule[] {
  const { plainHttp, dns, exposure, monitoring } = settings;
  const dnsPorts = portsOfCaller('clients', plainHttp).filter(({ port }) => port === DNS_PORT);
  return [
    ...(dns === undefined
      ? []
      : [{ from: [namespacePeer(CORE_DNS)], ports: policyPorts(numbers(dnsPorts)) }]),
    ...(exposure === undefined
      ? []
      : [
          {
            from: exposure.cidrs.map(network),
            ports: policyPorts(numbers(portsOfCaller('peers', plainHttp))),
          },
        ]),
    ...(monitoring.kind === 'none'
      ? []
      : [
          {
            from: [namespacePeer({ namespace: monitoring.namespace })],
            ports: policyPorts([{ port: metricsPort(settings).port }]),
          },
        ]),
  ];
}

function peer(client: ConsulClient): k8s.NetworkPolicyPeer {
  return 'cidr' in client ? network(client.cidr) : namespacePeer(client);
}

function numbers(ports: readonly ConsulPort[]): AllowedPort[] {
  return ports.map(({ port, protocol }) => ({ port, protocol }));
}
