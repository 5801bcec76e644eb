import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { type GatewayFlavor, gatewayOf } from './route-flavor.js';

/**
 * An HTTPRoute of the Gateway API, with the fields that a route uses. Those that an API server would fill in are
 * written out, or Argo CD would see a difference for ever. https://gateway-api.sigs.k8s.io/reference/spec/
 */
export interface HttpRouteProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly parentRefs: readonly ParentReference[];
    readonly hostnames: readonly string[];
    readonly rules: readonly HttpRouteRule[];
  };
}

/** A listener of a Gateway. */
export interface ParentReference {
  readonly group: 'gateway.networking.k8s.io';
  readonly kind: 'Gateway';
  readonly name: string;
  readonly namespace: string;
  readonly sectionName: string;
}

export interface HttpRouteRule {
  readonly matches: readonly {
    readonly path: { readonly type: 'PathPrefix' | 'Exact'; readonly value: string };
  }[];
  readonly filters?: readonly {
    readonly type: 'RequestRedirect';
    readonly requestRedirect: { readonly scheme: 'https'; readonly statusCode: 301 };
  }[];
  readonly backendRefs?: readonly {
    readonly group: '';
    readonly kind: 'Service';
    readonly name: string;
    readonly port: number;
    readonly weight: number;
  }[];
}

export class HttpRoute extends ApiObject {
  constructor(scope: Construct, id: string, props: HttpRouteProps) {
    super(scope, id, { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', ...props });
  }
}

/** The reference of a route to a listener. */
export function listenerOf(
  { name, namespace }: { readonly name: string; readonly namespace: string },
  sectionName: string,
): ParentReference {
  return { group: 'gateway.networking.k8s.io', kind: 'Gateway', name, namespace, sectionName };
}

/** What sends those who come by HTTP to HTTPS. */
export function redirectionOf(flavor: GatewayFlavor, host: string): HttpRouteProps['spec'] {
  return {
    parentRefs: [listenerOf(gatewayOf(flavor, host), 'http')],
    hostnames: [host],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: '/' } }],
        filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }],
      },
    ],
  };
}
