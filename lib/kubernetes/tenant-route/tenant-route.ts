import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { normalizePath } from '../../planning/ingress/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { namespaced, ofComponent, type TenantMetadata } from '../metadata/index.js';
import { addWarning } from '../warnings/index.js';
import { HttpRoute, listenerOf } from './http-route.js';
import { tenantAnnotations } from './ingress-annotations.js';
import { ingressPaths } from './ingress-path.js';
import {
  type GatewayFlavor,
  gatewayOf,
  type IngressFlavor,
  ingressClassOf,
  listenerNameOf,
  type RouteFlavor,
  warningsAbout,
} from './route-flavor.js';
import { addressRules, flavorRules, serviceRules } from './route-rules.js';

export interface TenantRouteProps {
  readonly metadata: TenantMetadata;
  /** What brings the requests. */
  readonly flavor: RouteFlavor;
  /** The host name; its own objects come from the `TenantRoutes` of that host. */
  readonly host: string;
  /** The path below the host; it and everything below it belongs to the tenant. */
  readonly path: string;
  /** What answers, in the tenant's namespace. */
  readonly service: { readonly name: string; readonly port: number };
}

/**
 * A tenant's own row in the table of routes, an object that no other tenant has a part in: coming and going needs no
 * lock and touches nobody else's.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class TenantRoute extends Construct {
  constructor(scope: Construct, id: string, props: TenantRouteProps) {
    super(scope, id);
    const { flavor, host, path, service } = props;
    refuseViolations(this, [
      ...addressRules(host, path),
      ...serviceRules(service),
      ...flavorRules(flavor, host),
    ]);
    const metadata = ofComponent(props.metadata, 'route');
    for (const warning of warningsAbout(flavor)) addWarning(this, warning);
    if (flavor.kind === 'gateway') this.httpRoute(flavor, metadata, props);
    else this.ingress(flavor, metadata, props);
  }

  private ingress(
    flavor: IngressFlavor,
    metadata: TenantMetadata,
    { host, path, service }: TenantRouteProps,
  ): void {
    new k8s.KubeIngress(this, 'ingress', {
      metadata: namespaced(metadata, metadata.tenant, { annotations: tenantAnnotations(flavor, path) }),
      spec: {
        ingressClassName: ingressClassOf(flavor),
        rules: [{ host, http: { paths: ingressPaths(flavor, path, service) } }],
      },
    });
  }

  private httpRoute(
    flavor: GatewayFlavor,
    metadata: TenantMetadata,
    { host, path, service: { name, port } }: TenantRouteProps,
  ): void {
    new HttpRoute(this, 'http-route', {
      metadata: namespaced(metadata, metadata.tenant),
      spec: {
        parentRefs: [listenerOf(gatewayOf(flavor, host), listenerNameOf(flavor))],
        hostnames: [host],
        rules: [
          {
            matches: [{ path: { type: 'PathPrefix', value: normalizePath(path) } }],
            backendRefs: [{ group: '', kind: 'Service', name, port, weight: 1 }],
          },
        ],
      },
    });
  }
}
