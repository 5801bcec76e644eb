import type { RouteFlavor } from './route-flavor.js';

/** What comes within 50 ms may come at once. The rate is divided by the controller's replicas, a burst is not. */
const BURSTS_PER_SECOND = 20;

/**
 * A route that lets in so many requests per second, where its controller can count them for the whole tenant and the app
 * has no limit of its own. With none that are guaranteed there is no limit: a limit of none would close the shop.
 */
export function admittedRoute(route: RouteFlavor, rate: number): RouteFlavor {
  if (route.kind !== 'nginx' || route.rateLimit !== undefined || rate === 0) return route;
  const burst = Math.ceil(rate / BURSTS_PER_SECOND);
  return Object.assign({}, route, { rateLimit: { requestsPerSecond: rate, burst, per: 'tenant' } as const });
}
