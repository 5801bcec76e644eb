import type { Construct } from 'constructs';
import { normalizePath } from '../../planning/ingress/index.js';
import { pathTypeOf, routesOf, type ServiceRoute } from '../../planning/service-routes/index.js';
import {
  Gateway,
  type GatewayFlavor,
  gatewayOf,
  HttpRoute,
  type HttpRouteRule,
  listenerNameOf,
  listenerOf,
  plainListeners,
  redirectionOf,
  secureListeners,
} from '../tenant-route/index.js';
import { routeMetadata } from './metadata.js';
import type { ServiceRoutesProps } from './service-routes-props.js';

/**
 * The most rules of one HTTPRoute. With one match each, the limits of 64 matches of a rule and 128 of a route are far:
 * https://github.com/kubernetes-sigs/gateway-api/blob/main/apis/v1/httproute_types.go
 */
const MOST_RULES = 16;
/** Routes of the Gateway's own namespace come in, and no others. */
const SAME = { from: 'Same' } as const;

/** Places the HTTPRoutes of a host, the redirection from HTTP and, with a class, the Gateway. */
export function placeHttpRoutes(
  scope: Construct,
  flavor: GatewayFlavor,
  props: ServiceRoutesProps,
  host: string,
): void {
  const listener = listenerNameOf(flavor);
  const gateway = gatewayOf(flavor, host);
  if (flavor.className !== undefined) {
    new Gateway(scope, `gateway-${host}`, {
      metadata: routeMetadata(props, host, gateway.name),
      spec: { gatewayClassName: flavor.className, listeners: listenersOf(props, listener, host) },
    });
  }
  for (const [index, rules] of rulesOf(routesOf(props.routes, host)).entries()) {
    const name = index === 0 ? host : `${host}-${index + 1}`;
    new HttpRoute(scope, `route-${name}`, {
      metadata: routeMetadata(props, host, name),
      spec: { parentRefs: [listenerOf(gateway, listener)], hostnames: [host], rules },
    });
  }
  if (listener === 'https') placeRedirection(scope, flavor, props, host);
}

/** Where the Gateway is: a listener that redirects takes routes of its own namespace. */
function placeRedirection(
  scope: Construct,
  flavor: GatewayFlavor,
  props: ServiceRoutesProps,
  host: string,
): void {
  const { namespace } = flavor.gateway;
  new HttpRoute(scope, `redirection-${host}`, {
    metadata: { ...routeMetadata(props, host, `${host}-redirection`), namespace },
    spec: redirectionOf(flavor, host),
  });
}

function listenersOf({ tlsSecretNames }: ServiceRoutesProps, listener: 'https' | 'http', host: string) {
  const secret = tlsSecretNames?.[host];
  return listener === 'https' && secret !== undefined
    ? secureListeners(host, secret, SAME)
    : plainListeners(host, SAME);
}

function rulesOf(routes: readonly ServiceRoute[]): HttpRouteRule[][] {
  const count = Math.ceil(routes.length / MOST_RULES);
  return Array.from({ length: count }, (_, index) =>
    routes.slice(index * MOST_RULES, (index + 1) * MOST_RULES).map(ruleOf),
  );
}

function ruleOf(route: ServiceRoute): HttpRouteRule {
  const { path, service } = route;
  const isExact = pathTypeOf(route) === 'Exact';
  return {
    matches: [
      { path: { type: isExact ? 'Exact' : 'PathPrefix', value: isExact ? path : normalizePath(path) } },
    ],
    backendRefs: [{ group: '', kind: 'Service', name: service.name, port: Number(service.port), weight: 1 }],
  };
}
