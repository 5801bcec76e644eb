export { admittedRoute } from './admitted-route.js';
export { Gateway } from './gateway.js';
export { plainListeners, secureListeners } from './gateway-listeners.js';
export { HttpRoute, type HttpRouteRule, listenerOf, redirectionOf } from './http-route.js';
export {
  hostAnnotations,
  minionAnnotations,
  priorityAnnotations,
  serviceAnnotations,
} from './ingress-annotations.js';
export { ingressControllerOf } from './ingress-controller.js';
export { matchingOf } from './ingress-path.js';
export {
  type CommunityFlavor,
  DEFAULT_ROUTE,
  type GatewayFlavor,
  gatewayOf,
  type IngressFlavor,
  ingressClassOf,
  listenerNameOf,
  type NginxFlavor,
  type RateLimit,
  type RouteFlavor,
  type TraefikFlavor,
  warningsAbout,
} from './route-flavor.js';
export { addressRules, annotationRules, flavorRules } from './route-rules.js';
export type { RoutedTenant } from './route-table.js';
export { TenantRoute, type TenantRouteProps } from './tenant-route.js';
export { TenantRoutes } from './tenant-routes.js';
export type { TenantRoutesProps } from './tenant-routes-props.js';
