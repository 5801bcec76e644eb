import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { type ConsulPort, consulPorts, GRPC_PORT } from '../../planning/consul/index.js';
import { consulMetadata, podLabels } from '../consul-cluster/index.js';
import { network, policyPorts } from '../traffic/index.js';
import type { BridgeSettings } from './settings.js';

/** The other side, wherever its servers are. */
export function remoteNetworks({ remote }: BridgeSettings): k8s.NetworkPolicyPeer[] {
  return remote.cidrs.map(network);
}

/** Peered servers keep a stream to each other, which either side may have opened. */
export function peeringPorts(): ConsulPort[] {
  return consulPorts(false).filter(({ port }) => port === GRPC_PORT);
}

/** What the servers of both sides may say to each other, in addition to the policy of this side's cluster. */
export function placeServerTraffic(
  scope: Construct,
  settings: BridgeSettings,
  ports: readonly ConsulPort[],
): void {
  const { name, cluster } = settings;
  const peers = remoteNetworks(settings);
  const allowed = policyPorts(ports);
  new k8s.KubeNetworkPolicy(scope, 'server-traffic', {
    metadata: consulMetadata(cluster, 'bridge', `${name}-servers`),
    spec: {
      podSelector: { matchLabels: podLabels(cluster.name, 'server') },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: peers, ports: allowed }],
      egress: [{ to: peers, ports: allowed }],
    },
  });
}
