import { Testing } from 'cdk8s';
import {
  type ServiceRoute,
  ServiceRoutes,
  type ServiceRoutesProps,
} from '../../../lib/kubernetes/service-routes/index.js';
import type { RouteFlavor } from '../../../lib/kubernetes/tenant-route/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

export const API = 'api.smaacc.io';
export const WEBSITE = 'smaacc.io';

/** A talk's example: two versions of an API and the accounts on one host, a website on another. */
export const TALK: readonly ServiceRoute[] = [
  { host: API, path: '/v1/users', service: { name: 'users-v1', port: 80 } },
  { host: API, path: '/v2/users', service: { name: 'users-v2', port: 80 } },
  { host: API, path: '/accounts', service: { name: 'accounts', port: 80 } },
  { host: WEBSITE, path: '/', service: { name: 'website', port: 80 } },
];

/** Paths above and below each other, exact and as prefixes. */
export const NESTED: readonly ServiceRoute[] = [
  { host: API, path: '/', service: { name: 'root', port: 80 } },
  { host: API, path: '/a', service: { name: 'short', port: 80 } },
  { host: API, path: '/a', pathType: 'Exact', service: { name: 'exact', port: 80 } },
  { host: API, path: '/a/b/', service: { name: 'below', port: 80 } },
  { host: API, path: '/a/b/c', pathType: 'Exact', service: { name: 'leaf', port: 80 } },
  { host: API, path: '/x/', pathType: 'Exact', service: { name: 'slash', port: 80 } },
  { host: API, path: '/x', service: { name: 'ex', port: 80 } },
];

/** What the routes of `NESTED` answer, whatever the controller. */
export const NESTED_ANSWERS: readonly (readonly [path: string, service: string])[] = [
  ['/', 'root'],
  ['/ab', 'root'],
  ['/a-b', 'root'],
  ['/A', 'root'],
  ['/a', 'exact'],
  ['/a/', 'short'],
  ['/a/x', 'short'],
  ['/a/bc', 'short'],
  ['/a/b', 'below'],
  ['/a/b/', 'below'],
  ['/a/b/cd', 'below'],
  ['/a/b/c/d', 'below'],
  ['/a/b/c', 'leaf'],
  ['/a/b/c/', 'below'],
  ['/x', 'ex'],
  ['/x/', 'slash'],
  ['/x/y', 'ex'],
  ['/xy', 'root'],
];

export const GATEWAY = {
  kind: 'gateway',
  gateway: { namespace: 'smaacc' },
  className: 'istio',
} as const satisfies RouteFlavor;
export const FLAVORS: readonly RouteFlavor[] = [
  { kind: 'nginx' },
  { kind: 'community' },
  { kind: 'traefik' },
  GATEWAY,
];
export const CERTIFICATES = { [API]: 'api-tls', [WEBSITE]: 'website-tls' };

/** The objects of a table, with a certificate for each of its hosts. */
export function tableWith(flavor: RouteFlavor, routes: readonly ServiceRoute[]): Manifest[] {
  const hosts = new Set(routes.map(({ host }) => host));
  const certificates = Object.entries(CERTIFICATES).filter(([host]) => hosts.has(host));
  return objectsWith({ flavor, routes, tlsSecretNames: Object.fromEntries(certificates) });
}

export type Change = Partial<ServiceRoutesProps>;

export function routesWith(change: Change = {}): ServiceRoutes {
  return new ServiceRoutes(Testing.chart(), 'routes', {
    namespace: 'smaacc',
    flavor: { kind: 'nginx' },
    routes: TALK,
    ...change,
  });
}

/** The objects of the talk's example, changed. */
export function objectsWith(change: Change = {}): Manifest[] {
  return manifestsOf(routesWith(change));
}

/** Many routes of one host, each to a Service of its own. */
export function manyRoutes(count: number): ServiceRoute[] {
  return Array.from({ length: count }, (_, index) => ({
    host: API,
    path: `/p/${index}`,
    service: { name: `service-${index}`, port: 80 },
  }));
}

/** All that routes with this change are refused for, without their path. */
export function refusalOf(change: Change): string {
  try {
    routesWith(change);
  } catch (error) {
    if (error instanceof InputError) return error.message.replaceAll('test/routes, ', '');
    throw error;
  }
  return 'nothing is wrong';
}
