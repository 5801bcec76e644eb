import { normalizePath } from '../../planning/ingress/index.js';
import type { IngressFlavor, NginxFlavor, RateLimit, TraefikFlavor } from './route-flavor.js';

const MERGEABLE = 'nginx.org/mergeable-ingress-type';
/**
 * What the controller counts by, and room for the counters: some 80,000 addresses, or the single host name. The key
 * of a tenant is the same in all its requests.
 */
const COUNTED_BY = {
  client: { key: `\${binary_remote_addr}`, zoneSize: '10m' },
  tenant: { key: `\${server_name}`, zoneSize: '64k' },
};

/**
 * More than the longest rule that Traefik could take a priority from: one with a host of 253 characters and a path of 128,
 * which it writes twice when it compares segments.
 */
const ABOVE_RULES = 1000;

/** The annotations by which a tenant's Ingress is told apart by its controller. */
export function tenantAnnotations(flavor: IngressFlavor, path: string): Record<string, string> {
  switch (flavor.kind) {
    case 'nginx':
      return minionAnnotations(flavor);
    case 'community':
      return {};
    case 'traefik':
      return { ...serviceAnnotations(flavor), ...priorityAnnotations(normalizePath(path).length) };
  }
}

/** The annotations of the Ingress that all tenants of a host have in common. */
export function hostAnnotations({ kind }: IngressFlavor): Record<string, string> {
  return kind === 'nginx' ? { [MERGEABLE]: 'master' } : {};
}

/** One Ingress of several that F5 NGINX merges into the server of their host. */
export function minionAnnotations(flavor: NginxFlavor): Record<string, string> {
  return { [MERGEABLE]: 'minion', ...serviceAnnotations(flavor) };
}

/** The annotations of any Ingress that leads to Services. */
export function serviceAnnotations(flavor: IngressFlavor): Record<string, string> {
  switch (flavor.kind) {
    case 'nginx':
      return clusterIpAnnotations(flavor);
    case 'community':
      return {};
    case 'traefik':
      return entryPointAnnotations(flavor);
  }
}

/**
 * Traefik takes the longest rule, and `Path("/a/b")` is shorter than `PathPrefix("/a/")`: what is asked of `/a/b` would go to
 * `/a`. With a priority of its own, the longer path goes first, whichever row of its Ingress has it.
 *
 * @param rank the higher goes first
 */
export function priorityAnnotations(rank: number): Record<string, string> {
  return { 'traefik.ingress.kubernetes.io/router.priority': `${ABOVE_RULES + rank}` };
}

/**
 * The controller reloads NGINX on every change of a Service's endpoints, of which a window has thousands; with the
 * Service's own address it does not look at them.
 */
function clusterIpAnnotations({ rateLimit }: NginxFlavor): Record<string, string> {
  return { 'nginx.org/use-cluster-ip': 'true', ...(rateLimit && rateLimitAnnotations(rateLimit)) };
}

function rateLimitAnnotations({
  requestsPerSecond,
  burst,
  per = 'client',
}: RateLimit): Record<string, string> {
  const { key, zoneSize } = COUNTED_BY[per];
  return {
    'nginx.org/limit-req-rate': `${requestsPerSecond}r/s`,
    'nginx.org/limit-req-key': key,
    'nginx.org/limit-req-zone-size': zoneSize,
    'nginx.org/limit-req-burst': `${burst ?? requestsPerSecond}`,
    'nginx.org/limit-req-no-delay': 'true',
    'nginx.org/limit-req-reject-code': '429',
    // Divides the rate by the controller's replicas, as each counts for itself.
    'nginx.org/limit-req-scale': 'true',
  };
}

function entryPointAnnotations({ entryPoint = 'websecure' }: TraefikFlavor): Record<string, string> {
  return {
    'traefik.ingress.kubernetes.io/router.entrypoints': entryPoint,
    ...(entryPoint === 'websecure' && { 'traefik.ingress.kubernetes.io/router.tls': 'true' }),
  };
}
