export { admittedRoute } from './admitted-route.js';
export {
  type CommunityFlavor,
  DEFAULT_ROUTE,
  type GatewayFlavor,
  type NginxFlavor,
  type RateLimit,
  type RouteFlavor,
  type TraefikFlavor,
} from './route-flavor.js';
export { addressRules, flavorRules } from './route-rules.js';
export type { RoutedTenant } from './route-table.js';
export { TenantRoute, type TenantRouteProps } from './tenant-route.js';
export { TenantRoutes } from './tenant-routes.js';
export type { TenantRoutesProps } from './tenant-routes-props.js';
