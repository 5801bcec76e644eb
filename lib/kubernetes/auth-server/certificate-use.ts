import type { RouteFlavor } from '../tenant-route/index.js';

/** A route for which a Gateway is made. */
export type MadeGateway = Extract<RouteFlavor, { kind: 'gateway' }>;

/**
 * Whether a route has a use for a certificate: a Gateway that is made cannot listen to HTTPS without; behind an Ingress
 * TLS may as well end at a load balancer in front; a Gateway that is there already has its own.
 */
export function certificateUse(route: RouteFlavor): 'required' | 'possible' | 'none' {
  if (route.kind !== 'gateway') return 'possible';
  return isMade(route) && route.listener !== 'http' ? 'required' : 'none';
}

export function isMade(route: RouteFlavor): route is MadeGateway {
  return route.kind === 'gateway' && route.className !== undefined;
}
