import { describe, expect, it } from 'vitest';
import type { AuthServerProps } from '../../../lib/kubernetes/auth-server/index.js';
import { type Manifest, manifest } from '../../../lib/testing/index.js';
import { valueAt } from '../consul-cluster/value-at.js';
import { type Change, manifestsWith } from './auth-server-with.js';

const GATEWAY = { kind: 'gateway', gateway: { namespace: 'gateways' } } as const;
const ADMIN: Change = {
  adminHost: 'admin.example.com',
  adminRoute: { kind: 'nginx', ingressClass: 'internal' },
};

function pathsOf(ingress: Manifest): unknown[] {
  const paths = valueAt(ingress, 'spec', 'rules', '0', 'http', 'paths') as readonly unknown[];
  return paths.map((path) => [valueAt(path, 'path'), valueAt(path, 'pathType')]);
}

function routesOf(change: Change): string[] {
  return manifestsWith(change)
    .filter(({ kind }) => ['Gateway', 'HTTPRoute', 'Ingress'].includes(kind))
    .map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`);
}

describe('an Ingress', () => {
  it('leads to what people log in with, and to nothing of the administration', () => {
    expect(pathsOf(manifest(manifestsWith(), 'Ingress'))).toEqual([
      ['/realms/', 'Prefix'],
      ['/resources/', 'Prefix'],
      ['/.well-known/', 'Prefix'],
    ]);
  });

  it('of the admin host leads everywhere', () => {
    const ingress = manifest(manifestsWith({ ...ADMIN, tlsSecretName: 'tls' }), 'Ingress', 'keycloak-admin');
    expect(ingress.spec).toEqual({
      ingressClassName: 'internal',
      tls: [{ hosts: ['admin.example.com'], secretName: 'tls' }],
      rules: [
        {
          host: 'admin.example.com',
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: { service: { name: 'keycloak', port: { number: 8080 } } },
              },
            ],
          },
        },
      ],
    });
  });

  it.each<[AuthServerProps['route'], string, Record<string, string>]>([
    [
      { kind: 'nginx' },
      'nginx',
      {
        'nginx.org/use-cluster-ip': 'true',
        'nginx.org/proxy-buffers': '8 16k',
        'nginx.org/proxy-buffer-size': '16k',
      },
    ],
    [
      { kind: 'nginx', ingressClass: 'shard-0', rateLimit: { requestsPerSecond: 10 } },
      'shard-0',
      {
        'nginx.org/use-cluster-ip': 'true',
        'nginx.org/proxy-buffers': '8 16k',
        'nginx.org/proxy-buffer-size': '16k',
        'nginx.org/limit-req-rate': '10r/s',
        'nginx.org/limit-req-key': `\${binary_remote_addr}`,
        'nginx.org/limit-req-zone-size': '10m',
        'nginx.org/limit-req-burst': '10',
        'nginx.org/limit-req-no-delay': 'true',
        'nginx.org/limit-req-reject-code': '429',
        'nginx.org/limit-req-scale': 'true',
      },
    ],
    [{ kind: 'community' }, 'nginx', { 'nginx.ingress.kubernetes.io/proxy-buffer-size': '16k' }],
    [
      { kind: 'traefik' },
      'traefik',
      {
        'traefik.ingress.kubernetes.io/router.entrypoints': 'websecure',
        'traefik.ingress.kubernetes.io/router.tls': 'true',
      },
    ],
    [
      { kind: 'traefik', entryPoint: 'web' },
      'traefik',
      { 'traefik.ingress.kubernetes.io/router.entrypoints': 'web' },
    ],
  ])('of %j has the class %s and what its controller must be told', (route, ingressClass, annotations) => {
    const ingress = manifest(manifestsWith({ route }), 'Ingress');
    expect(valueAt(ingress, 'spec', 'ingressClassName')).toBe(ingressClass);
    expect(ingress.metadata.annotations).toEqual(annotations);
  });

  it('counts by the host where all requests are counted together', () => {
    const rateLimit = { requestsPerSecond: 10, burst: 0, per: 'tenant' } as const;
    const { annotations } = manifest(
      manifestsWith({ route: { kind: 'nginx', rateLimit } }),
      'Ingress',
    ).metadata;
    expect(annotations).toMatchObject({
      'nginx.org/limit-req-burst': '0',
      'nginx.org/limit-req-key': `\${server_name}`,
      'nginx.org/limit-req-zone-size': '64k',
    });
  });
});

describe('a Gateway', () => {
  it('that is there gets routes, and one that is made is made beside its certificate', () => {
    const routes = ['HTTPRoute keycloak/keycloak', 'HTTPRoute keycloak/keycloak-redirection'];
    expect(routesOf({ route: GATEWAY })).toEqual(routes);
    expect(routesOf({ route: { ...GATEWAY, className: 'istio' }, tlsSecretName: 'tls' })).toEqual([
      'Gateway gateways/login-example-com',
      ...routes,
    ]);
  });

  it('of each host is another one', () => {
    const change = {
      route: { ...GATEWAY, className: 'istio' },
      tlsSecretName: 'tls',
      adminHost: 'a.example.com',
    };
    expect(routesOf(change).filter((title) => title.startsWith('Gateway'))).toEqual([
      'Gateway gateways/login-example-com',
      'Gateway gateways/a-example-com',
    ]);
  });

  it('behind a load balancer that has done with TLS redirects nobody', () => {
    const route = { ...GATEWAY, className: 'istio', listener: 'http' } as const;
    expect(routesOf({ route })).toEqual([
      'Gateway gateways/login-example-com',
      'HTTPRoute keycloak/keycloak',
    ]);
    expect(valueAt(manifest(manifestsWith({ route }), 'Gateway'), 'spec', 'listeners')).toEqual([
      {
        name: 'http',
        hostname: 'login.example.com',
        port: 80,
        protocol: 'HTTP',
        allowedRoutes: {
          kinds: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' }],
          namespaces: {
            from: 'Selector',
            selector: { matchLabels: { 'kubernetes.io/metadata.name': 'keycloak' } },
          },
        },
      },
    ]);
  });

  it('is asked for what people log in with', () => {
    expect(manifest(manifestsWith({ route: GATEWAY }), 'HTTPRoute', 'keycloak').spec).toEqual({
      parentRefs: [
        {
          group: 'gateway.networking.k8s.io',
          kind: 'Gateway',
          name: 'login-example-com',
          namespace: 'gateways',
          sectionName: 'https',
        },
      ],
      hostnames: ['login.example.com'],
      rules: [
        {
          matches: ['/realms', '/resources', '/.well-known'].map((value) => ({
            path: { type: 'PathPrefix', value },
          })),
          backendRefs: [{ group: '', kind: 'Service', name: 'keycloak', port: 8080, weight: 1 }],
        },
      ],
    });
  });
});
