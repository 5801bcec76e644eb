import type { Listener } from './gateway.js';

const ROUTES = [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' }] as const;
type Namespaces = Listener['allowedRoutes']['namespaces'];

/** The namespaces of tenants, by a label that only theirs have. */
export const TENANTS: Namespaces = {
  from: 'Selector',
  selector: { matchExpressions: [{ key: 'greenroom.dev/tenant', operator: 'Exists' }] },
};

/**
 * Requests come in by HTTPS; HTTP is there for the redirection alone, which lives beside the Gateway.
 *
 * @param namespaces whose routes may lead on
 */
export function secureListeners(hostname: string, tlsSecretName: string, namespaces: Namespaces): Listener[] {
  return [
    {
      name: 'https',
      hostname,
      port: 443,
      protocol: 'HTTPS',
      tls: { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name: tlsSecretName }] },
      allowedRoutes: { kinds: ROUTES, namespaces },
    },
    { ...plain(hostname), allowedRoutes: { kinds: ROUTES, namespaces: { from: 'Same' } } },
  ];
}

/** Requests come in by HTTP, from a load balancer that has done with TLS. */
export function plainListeners(hostname: string, namespaces: Namespaces): Listener[] {
  return [{ ...plain(hostname), allowedRoutes: { kinds: ROUTES, namespaces } }];
}

function plain(hostname: string): Omit<Listener, 'allowedRoutes'> {
  return { name: 'http', hostname, port: 80, protocol: 'HTTP' };
}
