import type { Listener } from './gateway.js';

const ROUTES = [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' }] as const;
/** The namespaces of tenants, by a label that only theirs have. */
const TENANTS = {
  from: 'Selector',
  selector: { matchExpressions: [{ key: 'greenroom.dev/tenant', operator: 'Exists' }] },
} as const;

/** Tenants come in by HTTPS; HTTP is there for the redirection alone, which lives beside the Gateway. */
export function secureListeners(hostname: string, tlsSecretName: string): Listener[] {
  return [
    {
      name: 'https',
      hostname,
      port: 443,
      protocol: 'HTTPS',
      tls: { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name: tlsSecretName }] },
      allowedRoutes: { kinds: ROUTES, namespaces: TENANTS },
    },
    { ...plain(hostname), allowedRoutes: { kinds: ROUTES, namespaces: { from: 'Same' } } },
  ];
}

/** Tenants come in by HTTP, from a load balancer that has done with TLS. */
export function plainListeners(hostname: string): Listener[] {
  return [{ ...plain(hostname), allowedRoutes: { kinds: ROUTES, namespaces: TENANTS } }];
}

function plain(hostname: string): Omit<Listener, 'allowedRoutes'> {
  return { name: 'http', hostname, port: 80, protocol: 'HTTP' };
}
