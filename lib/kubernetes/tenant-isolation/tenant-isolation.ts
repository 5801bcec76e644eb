import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { containerMemory, type Footprint } from '../../planning/tenants/index.js';
import type { Cpu, Memory } from '../../planning/units/index.js';
import { namespaced, ofComponent, type TenantMetadata } from '../metadata/index.js';
import {
  type AllowedEgress,
  dnsEgress,
  type EgressRule,
  egressRuleOf,
  type NamespacePeer,
  namespacePeer,
  policyEgress,
  policyPorts,
  tcp,
} from '../traffic/index.js';

export interface TenantIsolationProps {
  readonly metadata: TenantMetadata;
  /** The name of the app's ServiceAccount. */
  readonly serviceAccount: string;
  /** The labels by which the app's pods are found. */
  readonly appSelector: Record<string, string>;
  /** Where the app's pods listen. */
  readonly port: number;
  /** What a container gets that does not say what it requests. */
  readonly cpu: Cpu;
  readonly memory: Memory;
  /** The limit of the app's container. */
  readonly memoryLimit: Memory;
  /** What everything in the namespace asks for, at its largest. */
  readonly footprint: Footprint;
  /** The part of it that is the database's. */
  readonly databaseFootprint: Footprint;
  readonly databaseEgress: readonly EgressRule[];
  readonly ingressController: NamespacePeer;
  readonly metricsScraper: NamespacePeer;
  readonly allowEgress: readonly AllowedEgress[];
  /** Where DNS answers besides the cluster's own pods for it. */
  readonly dnsCidrs: readonly string[];
}

/** Keeps a tenant to itself: an account without rights, its share of the cluster, and the traffic that it needs. */
export class TenantIsolation extends Construct {
  constructor(scope: Construct, id: string, props: TenantIsolationProps) {
    super(scope, id);
    const metadata = ofComponent(props.metadata, 'isolation');
    new k8s.KubeServiceAccount(this, 'service-account', {
      metadata: namespaced(metadata, props.serviceAccount),
      automountServiceAccountToken: false,
    });
    new k8s.KubeResourceQuota(this, 'quota', {
      metadata: namespaced(metadata, 'tenant'),
      spec: { hard: hardLimits(props.footprint) },
    });
    new k8s.KubeLimitRange(this, 'limits', {
      metadata: namespaced(metadata, 'tenant'),
      spec: { limits: [containerLimits(props)] },
    });
    this.policy('deny-all', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }, metadata);
    this.policy(
      'allow-dns',
      { podSelector: {}, policyTypes: ['Egress'], egress: [policyEgress(dnsEgress(props.dnsCidrs))] },
      metadata,
    );
    this.policy('app-ingress', appIngress(props), metadata);
    this.policy('app-egress', appEgress(props), metadata);
  }

  private policy(name: string, spec: k8s.NetworkPolicySpec, metadata: TenantMetadata): void {
    new k8s.KubeNetworkPolicy(this, name, { metadata: namespaced(metadata, name), spec });
  }
}

function hardLimits(footprint: Footprint): Record<string, k8s.Quantity> {
  return {
    pods: quantity(footprint.pods),
    'requests.cpu': quantity(footprint.cpu),
    'requests.memory': quantity(footprint.memory),
    'requests.storage': quantity(footprint.storage),
    persistentvolumeclaims: quantity(footprint.volumeClaims),
    services: quantity(footprint.services),
    'services.loadbalancers': quantity(0),
    'services.nodeports': quantity(0),
  };
}

/**
 * A container that states no memory limit gets the largest: a smaller default could lie below what an operator's
 * container requests, and would have it rejected. Processor time has no limit here for the same reason.
 */
function containerLimits({
  cpu,
  memory,
  memoryLimit,
  databaseFootprint,
}: TenantIsolationProps): k8s.LimitRangeItem {
  const most = quantity(containerMemory(memoryLimit, databaseFootprint));
  return {
    type: 'Container',
    defaultRequest: {
      cpu: quantity(cpu),
      memory: quantity(memory),
    },
    default: { memory: most },
    max: { memory: most },
  };
}

function appIngress(props: TenantIsolationProps): k8s.NetworkPolicySpec {
  const ports = policyPorts(tcp(props.port));
  return {
    podSelector: { matchLabels: props.appSelector },
    policyTypes: ['Ingress'],
    ingress: [
      { from: [namespacePeer(props.ingressController)], ports },
      { from: [namespacePeer(props.metricsScraper)], ports },
    ],
  };
}

function appEgress({
  appSelector,
  databaseEgress,
  allowEgress,
}: TenantIsolationProps): k8s.NetworkPolicySpec {
  return {
    podSelector: { matchLabels: appSelector },
    policyTypes: ['Egress'],
    egress: [...databaseEgress, ...allowEgress.map(egressRuleOf)].map(policyEgress),
  };
}

function quantity(amount: number | Cpu | Memory): k8s.Quantity {
  return k8s.Quantity.fromString(`${amount}`);
}
