import { describe, expect, it } from 'vitest';
import type { RouteFlavor, TenantRouteProps } from '../../../lib/kubernetes/tenant-route/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { HOST, ROUTE_ANNOTATIONS, ROUTE_LABELS, routeWith } from './route-with.js';

const METADATA = { name: 'paper-lanterns', namespace: 'paper-lanterns', labels: ROUTE_LABELS };
const backend = { service: { name: 'shop', port: { number: 80 } } };

function ingress(annotations: object, ingressClassName: string, paths: readonly object[]): object {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { ...METADATA, annotations: { ...ROUTE_ANNOTATIONS, ...annotations } },
    spec: { ingressClassName, rules: [{ host: HOST, http: { paths } }] },
  };
}

describe('the route of a tenant', () => {
  it('is a minion for F5 NGINX, which goes by the address of the Service', () => {
    expect(routeWith({ flavor: { kind: 'nginx' } })).toEqual([
      ingress({ 'nginx.org/mergeable-ingress-type': 'minion', 'nginx.org/use-cluster-ip': 'true' }, 'nginx', [
        { path: '/lanterns', pathType: 'Exact', backend },
        { path: '/lanterns/', pathType: 'Prefix', backend },
      ]),
    ]);
  });

  it('is an HTTPRoute for a Gateway', () => {
    expect(
      routeWith({ flavor: { kind: 'gateway', gateway: { name: 'public', namespace: 'edge' } } }),
    ).toEqual([
      {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'HTTPRoute',
        metadata: { ...METADATA, annotations: ROUTE_ANNOTATIONS },
        spec: {
          parentRefs: [
            {
              group: 'gateway.networking.k8s.io',
              kind: 'Gateway',
              name: 'public',
              namespace: 'edge',
              sectionName: 'https',
            },
          ],
          hostnames: [HOST],
          rules: [
            {
              matches: [{ path: { type: 'PathPrefix', value: '/lanterns' } }],
              backendRefs: [{ group: '', kind: 'Service', name: 'shop', port: 80, weight: 1 }],
            },
          ],
        },
      },
    ]);
  });

  it('is a plain Ingress for ingress-nginx, which keeps to whole segments by itself', () => {
    expect(routeWith({ flavor: { kind: 'community' } })).toEqual([
      ingress({}, 'nginx', [{ path: '/lanterns', pathType: 'Prefix', backend }]),
    ]);
  });

  it('is an Ingress at the TLS entry point for Traefik', () => {
    expect(routeWith({ flavor: { kind: 'traefik' } })).toEqual([
      ingress(
        {
          'traefik.ingress.kubernetes.io/router.entrypoints': 'websecure',
          'traefik.ingress.kubernetes.io/router.tls': 'true',
          'traefik.ingress.kubernetes.io/router.priority': '1009',
        },
        'traefik',
        [
          { path: '/lanterns', pathType: 'Exact', backend },
          { path: '/lanterns/', pathType: 'Prefix', backend },
        ],
      ),
    ]);
  });

  it.each<RouteFlavor>([{ kind: 'nginx' }, { kind: 'traefik' }, { kind: 'community' }])(
    'is one row for the whole host with %j',
    (flavor) => {
      expect(routeWith({ flavor, path: '/' })[0]?.spec).toMatchObject({
        rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }],
      });
    },
  );

  it.each<RouteFlavor>([
    { kind: 'nginx' },
    { kind: 'gateway', gateway: { namespace: 'edge' } },
    { kind: 'community' },
    { kind: 'traefik' },
  ])('is the same with and without a slash at the end of the path, with %j', (flavor) => {
    expect(routeWith({ flavor, path: '/lanterns/' })).toEqual(routeWith({ flavor, path: '/lanterns' }));
  });
});

describe('a rate limit of F5 NGINX', () => {
  const COMMON = {
    'nginx.org/limit-req-rate': '5r/s',
    'nginx.org/limit-req-no-delay': 'true',
    'nginx.org/limit-req-reject-code': '429',
    'nginx.org/limit-req-scale': 'true',
  };

  it.each([
    [{ requestsPerSecond: 5 }, { key: `\${binary_remote_addr}`, zone: '10m', burst: '5' }],
    [
      { requestsPerSecond: 5, burst: 0 },
      { key: `\${binary_remote_addr}`, zone: '10m', burst: '0' },
    ],
    [
      { requestsPerSecond: 5, burst: 20, per: 'tenant' as const },
      { key: `\${server_name}`, zone: '64k', burst: '20' },
    ],
  ])('of %j is in the annotations', (rateLimit, { key, zone, burst }) => {
    expect(routeWith({ flavor: { kind: 'nginx', rateLimit } })[0]?.metadata.annotations).toEqual({
      ...ROUTE_ANNOTATIONS,
      ...COMMON,
      'nginx.org/mergeable-ingress-type': 'minion',
      'nginx.org/use-cluster-ip': 'true',
      'nginx.org/limit-req-key': key,
      'nginx.org/limit-req-zone-size': zone,
      'nginx.org/limit-req-burst': burst,
    });
  });
});

describe('every prop of a route', () => {
  const GATEWAY: RouteFlavor = { kind: 'gateway', gateway: { namespace: 'edge' } };
  const PATHS = 'Ingress/spec/rules/0/http/paths';

  it.each<[string, Partial<TenantRouteProps>, Partial<TenantRouteProps>, string[]]>([
    ['host', {}, { host: 'a.example.com' }, ['Ingress/spec/rules/0/host']],
    ['path', {}, { path: '/other' }, [`${PATHS}/0/path`, `${PATHS}/1/path`]],
    [
      'service.name',
      {},
      { service: { name: 'other', port: 80 } },
      [`${PATHS}/0/backend/service/name`, `${PATHS}/1/backend/service/name`],
    ],
    [
      'service.port',
      {},
      { service: { name: 'shop', port: 8080 } },
      [`${PATHS}/0/backend/service/port/number`, `${PATHS}/1/backend/service/port/number`],
    ],
    [
      'ingressClass',
      {},
      { flavor: { kind: 'nginx', ingressClass: 'f5' } },
      ['Ingress/spec/ingressClassName'],
    ],
    [
      'ingressClass',
      { flavor: { kind: 'community' } },
      { flavor: { kind: 'community', ingressClass: 'old' } },
      ['Ingress/spec/ingressClassName'],
    ],
    [
      'ingressClass',
      { flavor: { kind: 'traefik' } },
      { flavor: { kind: 'traefik', ingressClass: 'edge' } },
      ['Ingress/spec/ingressClassName'],
    ],
    [
      'entryPoint',
      { flavor: { kind: 'traefik' } },
      { flavor: { kind: 'traefik', entryPoint: 'web' } },
      [
        'Ingress/metadata/annotations/traefik.ingress.kubernetes.io~1router.entrypoints',
        'Ingress/metadata/annotations/traefik.ingress.kubernetes.io~1router.tls',
      ],
    ],
    [
      'path',
      { flavor: { kind: 'traefik' } },
      { path: '/longer-path' },
      [
        'Ingress/metadata/annotations/traefik.ingress.kubernetes.io~1router.priority',
        `${PATHS}/0/path`,
        `${PATHS}/1/path`,
      ],
    ],
    [
      'gateway.name',
      { flavor: GATEWAY },
      { flavor: { kind: 'gateway', gateway: { name: 'public', namespace: 'edge' } } },
      ['HTTPRoute/spec/parentRefs/0/name'],
    ],
    [
      'gateway.namespace',
      { flavor: GATEWAY },
      { flavor: { kind: 'gateway', gateway: { namespace: 'other' } } },
      ['HTTPRoute/spec/parentRefs/0/namespace'],
    ],
    [
      'listener',
      { flavor: GATEWAY },
      { flavor: { ...GATEWAY, listener: 'http' } },
      ['HTTPRoute/spec/parentRefs/0/sectionName'],
    ],
  ])('%s changes what it is for, and nothing else', (_prop, before, change, changed) => {
    expect(differences(routeWith(before), routeWith({ ...before, ...change }))).toEqual(changed);
  });
});
