import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { openPorts, type PodPorts } from '../../planning/ingress/index.js';
import {
  dnsEgress,
  egressRuleOf,
  namespacePeer,
  neighbours,
  network,
  policyEgress,
  policyPorts,
  tcp,
} from '../traffic/index.js';
import { type ControllerIdentity, ofShard, shardSelector } from './identity.js';
import type { ControllerSettings, ShardSettings } from './settings.js';

/** Where API servers listen: behind their Service, and on machines that run one themselves. */
const API_SERVER = tcp(443, 6443);
/** The namespaces of tenants, by a label that only theirs have. */
const TENANTS: k8s.NetworkPolicyPeer = {
  namespaceSelector: { matchExpressions: [{ key: 'greenroom.dev/tenant', operator: 'Exists' }] },
};

export interface ShardTrafficProps {
  readonly controller: ControllerIdentity;
  readonly settings: ControllerSettings;
  readonly shard: ShardSettings;
  readonly ports: PodPorts;
  /**
   * The ports at which pods of the class call each other.
   *
   * @default - they do not
   */
  readonly neighbourPorts?: readonly number[];
}

/** Who may come to the pods of a class, and where they may go. */
export class ShardTraffic extends Construct {
  constructor(scope: Construct, id: string, props: ShardTrafficProps) {
    super(scope, id);
    const { controller, shard, settings, neighbourPorts = [] } = props;
    const podSelector = { matchLabels: shardSelector(controller, shard.ingressClass) };
    const peers = [neighbours(podSelector.matchLabels)];
    const ports = policyPorts(tcp(...neighbourPorts));
    const isCalled = neighbourPorts.length > 0;
    new k8s.KubeNetworkPolicy(this, 'policy', {
      metadata: ofShard(controller, shard.ingressClass),
      spec: {
        podSelector,
        policyTypes: ['Ingress', 'Egress'],
        ingress: [...ingressRules(props), ...(isCalled ? [{ from: peers, ports }] : [])],
        egress: [...egressRules(settings), ...(isCalled ? [{ to: peers, ports }] : [])],
      },
    });
  }
}

function ingressRules({
  settings: { monitoring, metricsScraper },
  shard: { exposure },
  ports,
}: ShardTrafficProps): k8s.NetworkPolicyIngressRule[] {
  return [
    { ports: policyPorts(tcp(...openPorts(ports, exposure))) },
    ...(monitoring.kind === 'none'
      ? []
      : [{ from: [namespacePeer(metricsScraper)], ports: policyPorts(tcp(ports.metrics)) }]),
  ];
}

/** Tenants choose their ports themselves, so all of theirs are open. */
function egressRules({
  apiServerCidrs,
  dnsCidrs,
  allowEgress,
}: ControllerSettings): k8s.NetworkPolicyEgressRule[] {
  return [
    { to: [TENANTS] },
    policyEgress(dnsEgress(dnsCidrs)),
    policyEgress({ to: apiServerCidrs.map(network), ports: API_SERVER }),
    ...allowEgress.map((allowed) => policyEgress(egressRuleOf(allowed))),
  ];
}
