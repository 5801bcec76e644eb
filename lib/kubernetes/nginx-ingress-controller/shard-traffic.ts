import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { controllerFacts, publicPorts } from '../../planning/ingress/index.js';
import {
  dnsEgress,
  egressRuleOf,
  namespacePeer,
  network,
  policyEgress,
  policyPorts,
  tcp,
} from '../traffic/index.js';
import { ofShard, shardSelector } from './controller-metadata.js';
import type { ControllerSettings, ShardSettings } from './settings.js';

/** Where API servers listen: behind their Service, and on machines that run one themselves. */
const API_SERVER = tcp(443, 6443);
/** The namespaces of tenants, by a label that only theirs have. */
const TENANTS: k8s.NetworkPolicyPeer = {
  namespaceSelector: { matchExpressions: [{ key: 'greenroom.dev/tenant', operator: 'Exists' }] },
};

/** Who may come to the pods of a class, and where they may go. */
export class ShardTraffic extends Construct {
  constructor(scope: Construct, id: string, settings: ControllerSettings, shard: ShardSettings) {
    super(scope, id);
    new k8s.KubeNetworkPolicy(this, 'policy', {
      metadata: ofShard(settings, shard.ingressClass),
      spec: {
        podSelector: { matchLabels: shardSelector(settings.flavor, shard.ingressClass) },
        policyTypes: ['Ingress', 'Egress'],
        ingress: ingressRules(settings, shard),
        egress: egressRules(settings),
      },
    });
  }
}

function ingressRules(
  { flavor, monitoring, metricsScraper }: ControllerSettings,
  { exposure }: ShardSettings,
): k8s.NetworkPolicyIngressRule[] {
  return [
    { ports: policyPorts(tcp(...publicPorts(flavor, exposure))) },
    ...(monitoring.kind === 'none'
      ? []
      : [
          {
            from: [namespacePeer(metricsScraper)],
            ports: policyPorts(tcp(controllerFacts(flavor).metricsPort)),
          },
        ]),
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
