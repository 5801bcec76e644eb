import type { ApiObjectMetadata } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { formatBeats, type Issue } from '../../planning/issues/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { addWarning } from '../warnings/index.js';
import { Gateway } from './gateway.js';
import { plainListeners, secureListeners, TENANTS } from './gateway-listeners.js';
import { hostRules } from './host-rules.js';
import { HttpRoute, redirectionOf } from './http-route.js';
import { hostAnnotations } from './ingress-annotations.js';
import {
  type GatewayFlavor,
  gatewayOf,
  type IngressFlavor,
  ingressClassOf,
  listenerNameOf,
  warningsAbout,
} from './route-flavor.js';
import { type RoutedTenant, RouteTable } from './route-table.js';
import type { TenantRoutesProps } from './tenant-routes-props.js';

const LABELS = {
  'app.kubernetes.io/part-of': 'ticket-sales',
  'app.kubernetes.io/component': 'route',
  'app.kubernetes.io/managed-by': 'greenroom',
};

/**
 * What the tenants of one host in one cluster have in common: the host's own objects, which no tenant's coming and
 * going changes, and the table in which each address is one tenant's. A host needs exactly one of these in a cluster.
 *
 * The synth fails when two tenants of the table have the same address, naming both.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class TenantRoutes extends Construct {
  readonly host: string;
  private readonly table: RouteTable;

  constructor(scope: Construct, id: string, props: TenantRoutesProps) {
    super(scope, id);
    refuseViolations(this, hostRules(props));
    const { host, flavor } = props;
    this.host = host;
    this.table = new RouteTable(host);
    this.node.addValidation({ validate: () => this.table.conflicts().map(formatBeats) });
    for (const warning of warningsAbout(flavor)) addWarning(this, warning);
    if (flavor.kind === 'gateway') this.gateway(flavor, props);
    else this.ingress(flavor, props);
  }

  /** Enters a tenant of this cluster; any chart of the app may. */
  add(tenant: RoutedTenant): void {
    this.table.add(tenant);
  }

  /** What is wrong with the tenants that were added; a synth fails on any of it. */
  issues(): Issue[] {
    return this.table
      .conflicts()
      .map((conflict) => ({ severity: 'error', place: { file: this.node.path }, ...conflict }));
  }

  /** One Ingress with the host and its certificate, and without a path: those are the tenants'. */
  private ingress(flavor: IngressFlavor, props: TenantRoutesProps): void {
    const { host, tlsSecretName: secretName } = props;
    new k8s.KubeIngress(this, 'ingress', {
      metadata: metadataOf(props, host, hostAnnotations(flavor)),
      spec: {
        ingressClassName: ingressClassOf(flavor),
        tls: secretName === undefined ? undefined : [{ hosts: [host], secretName }],
        rules: [{ host }],
      },
    });
  }

  private gateway(flavor: GatewayFlavor, props: TenantRoutesProps): void {
    const { className } = flavor;
    const listener = listenerNameOf(flavor);
    if (className !== undefined) {
      new Gateway(this, 'gateway', {
        metadata: metadataOf(props, gatewayOf(flavor, props.host).name),
        spec: { gatewayClassName: className, listeners: listenersOf(props, listener) },
      });
    }
    if (listener === 'https') this.redirection(flavor, props);
  }

  private redirection(flavor: GatewayFlavor, props: TenantRoutesProps): void {
    new HttpRoute(this, 'redirection', {
      metadata: metadataOf(props, props.host),
      spec: redirectionOf(flavor, props.host),
    });
  }
}

function listenersOf({ host, tlsSecretName }: TenantRoutesProps, listener: 'https' | 'http') {
  return listener === 'https' && tlsSecretName !== undefined
    ? secureListeners(host, tlsSecretName, TENANTS)
    : plainListeners(host, TENANTS);
}

function metadataOf(
  { namespace, labels, annotations }: TenantRoutesProps,
  name: string,
  more: Readonly<Record<string, string>> = {},
): ApiObjectMetadata {
  return { name, namespace, labels: { ...LABELS, ...labels }, annotations: { ...annotations, ...more } };
}
