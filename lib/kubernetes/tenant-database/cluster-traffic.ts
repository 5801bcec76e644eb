import type { k8s } from 'cdk8s-plus-27';
import type { ClusterSettings } from './cluster-backend.js';
import { METRICS_PORT, podLabels } from './cluster-spec.js';
import { POSTGRES_PORT } from './defaults.js';
import { neighbours, network, podsOf, tcp, udp } from './peers.js';

/** Where an instance tells the operator and the other instances how it is. */
const STATUS_PORT = 8000;
const DNS_PORT = 53;
const HTTPS_PORT = 443;
/** The port of the API server itself, behind the Service's 443; policies of some networks see only this one. */
const API_SERVER_PORT = 6443;
/** The agent that gives pods their IAM role, the same on every EKS node. */
const POD_IDENTITY_AGENT = { cidr: '169.254.170.23/32', port: 80 };
/** The cache of the cluster's DNS on the node. */
const NODE_LOCAL_DNS = '169.254.20.10/32';

/**
 * What the pods of a database may say to whom: everything that PostgreSQL, CloudNativePG and the backup need in a
 * namespace whose default is to deny, and nothing more. https://cloudnative-pg.io/documentation/current/networking/
 */
export function clusterTraffic(
  name: string,
  settings: ClusterSettings,
  appSelector: Record<string, string>,
): k8s.NetworkPolicySpec {
  const instances = neighbours(podLabels(name));
  return {
    podSelector: { matchLabels: podLabels(name) },
    policyTypes: ['Ingress', 'Egress'],
    ingress: [
      { from: [neighbours(appSelector)], ports: tcp(POSTGRES_PORT) },
      { from: [instances], ports: tcp(POSTGRES_PORT, STATUS_PORT) },
      { from: [podsOf(settings.operatorNamespace)], ports: tcp(STATUS_PORT, POSTGRES_PORT) },
      ...scrapers(settings),
    ],
    egress: [
      {
        to: [podsOf('kube-system', { 'k8s-app': 'kube-dns' }), network(NODE_LOCAL_DNS)],
        ports: [...udp(DNS_PORT), ...tcp(DNS_PORT)],
      },
      { to: [instances], ports: tcp(POSTGRES_PORT, STATUS_PORT) },
      { to: [network(settings.apiServerCidr)], ports: tcp(HTTPS_PORT, API_SERVER_PORT) },
      ...backupTargets(settings),
    ],
  };
}

function scrapers({ monitoring, metricsNamespace }: ClusterSettings): k8s.NetworkPolicyIngressRule[] {
  return monitoring.kind === 'none' ? [] : [{ from: [podsOf(metricsNamespace)], ports: tcp(METRICS_PORT) }];
}

function backupTargets({ backup }: ClusterSettings): k8s.NetworkPolicyEgressRule[] {
  if (backup === undefined) return [];
  return [
    { to: [network(backup.cidr)], ports: tcp(HTTPS_PORT) },
    { to: [network(POD_IDENTITY_AGENT.cidr)], ports: tcp(POD_IDENTITY_AGENT.port) },
  ];
}
