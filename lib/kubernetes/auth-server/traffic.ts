import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { HTTP_PORT, JGROUPS_PORTS, MANAGEMENT_PORT } from '../../planning/auth-server/index.js';
import type { DatabaseBinding } from '../tenant-database/index.js';
import {
  dnsEgress,
  egressRuleOf,
  type NamespacePeer,
  namespacePeer,
  neighbours,
  policyEgress,
  policyPorts,
  tcp,
} from '../traffic/index.js';
import { authMetadata, serverSelector } from './metadata.js';
import type { AuthServerSettings } from './settings.js';

/** Who may come to the servers, and where they may go. */
export function placeTraffic(
  scope: Construct,
  settings: AuthServerSettings,
  database: Pick<DatabaseBinding, 'egress'>,
): void {
  const servers = neighbours(serverSelector(settings));
  const amongServers = tcp(...JGROUPS_PORTS.map(({ port }) => port));
  new k8s.KubeNetworkPolicy(scope, 'traffic', {
    metadata: authMetadata(settings, 'server'),
    spec: {
      podSelector: { matchLabels: serverSelector(settings) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        { from: controllersOf(settings).map(namespacePeer), ports: policyPorts(tcp(HTTP_PORT)) },
        { from: [servers], ports: policyPorts(amongServers) },
        ...scrapers(settings),
      ],
      egress: [
        dnsEgress(settings.dnsCidrs),
        { to: [servers], ports: amongServers },
        ...database.egress,
        ...settings.allowEgress.map(egressRuleOf),
      ].map(policyEgress),
    },
  });
}

/** From where requests come, each controller once. */
function controllersOf(settings: AuthServerSettings): NamespacePeer[] {
  const { adminHost, ingressController, adminIngressController } = settings;
  const isOther = JSON.stringify(adminIngressController) !== JSON.stringify(ingressController);
  return [ingressController, ...(adminHost !== undefined && isOther ? [adminIngressController] : [])];
}

function scrapers({ monitoring, metricsScraper }: AuthServerSettings): k8s.NetworkPolicyIngressRule[] {
  if (monitoring.kind === 'none') return [];
  return [{ from: [namespacePeer(metricsScraper)], ports: policyPorts(tcp(MANAGEMENT_PORT)) }];
}
