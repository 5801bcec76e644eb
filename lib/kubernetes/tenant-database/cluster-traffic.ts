import type { k8s } from 'cdk8s-plus-27';
import {
  DEFAULT_DNS_CIDRS,
  dnsEgress,
  type EgressRule,
  namespacePeer,
  neighbours,
  network,
  policyEgress,
  policyPorts,
  tcp,
} from '../traffic/index.js';
import type { ClusterSettings } from './cluster-backend.js';
import { METRICS_PORT, podLabels } from './cluster-spec.js';
import { POSTGRES_PORT } from './defaults.js';

/** Where an instance tells the operator and the other instances how it is. */
const STATUS_PORT = 8000;
const HTTPS_PORT = 443;
/** The port of the API server itself, behind the Service's 443; policies of some networks see only this one. */
const API_SERVER_PORT = 6443;
/** The agent that gives pods their IAM role, the same on every EKS node. */
const POD_IDENTITY_AGENT = { cidr: '169.254.170.23/32', port: 80 };

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
      { from: [neighbours(appSelector)], ports: policyPorts(tcp(POSTGRES_PORT)) },
      { from: [instances], ports: policyPorts(tcp(POSTGRES_PORT, STATUS_PORT)) },
      {
        from: [namespacePeer({ namespace: settings.operatorNamespace })],
        ports: policyPorts(tcp(STATUS_PORT, POSTGRES_PORT)),
      },
      ...scrapers(settings),
    ],
    egress: [
      dnsEgress(DEFAULT_DNS_CIDRS),
      { to: [instances], ports: tcp(POSTGRES_PORT, STATUS_PORT) },
      { to: [network(settings.apiServerCidr)], ports: tcp(HTTPS_PORT, API_SERVER_PORT) },
      ...backupTargets(settings),
    ].map(policyEgress),
  };
}

function scrapers({ monitoring, metricsNamespace }: ClusterSettings): k8s.NetworkPolicyIngressRule[] {
  if (monitoring.kind === 'none') return [];
  return [{ from: [namespacePeer({ namespace: metricsNamespace })], ports: policyPorts(tcp(METRICS_PORT)) }];
}

function backupTargets({ backup }: ClusterSettings): EgressRule[] {
  if (backup === undefined) return [];
  return [
    { to: [network(backup.cidr)], ports: tcp(HTTPS_PORT) },
    { to: [network(POD_IDENTITY_AGENT.cidr)], ports: tcp(POD_IDENTITY_AGENT.port) },
  ];
}
