import { describe, expect, it } from 'vitest';
import type { ServiceRoute } from '../../../lib/kubernetes/service-routes/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { API, CERTIFICATES, type Change, GATEWAY, objectsWith } from './routes-with.js';

const USERS: ServiceRoute = { host: API, path: '/v1/users', service: { name: 'users-v1', port: 80 } };
const PATHS = 'Ingress/spec/rules/0/http/paths';
const SERVICES = [0, 1].map((index) => `${PATHS}/${index}/backend/service`);

const ONE: Change = { routes: [USERS] };
const users = (change: Partial<ServiceRoute>): Change => ({ routes: [{ ...USERS, ...change }] });

describe('every prop of the routes', () => {
  it.each<[string, Change, Change, string[]]>([
    ['namespace', {}, { namespace: 'other' }, ['Ingress/metadata/namespace']],
    [
      'flavor.ingressClass',
      {},
      { flavor: { kind: 'nginx', ingressClass: 'f5' } },
      ['Ingress/spec/ingressClassName'],
    ],
    [
      'flavor.rateLimit',
      {},
      { flavor: { kind: 'nginx', rateLimit: { requestsPerSecond: 5 } } },
      ['burst', 'key', 'no-delay', 'rate', 'reject-code', 'scale', 'zone-size'].map(
        (key) => `Ingress/metadata/annotations/nginx.org~1limit-req-${key}`,
      ),
    ],
    [
      'flavor.entryPoint',
      { flavor: { kind: 'traefik' } },
      { flavor: { kind: 'traefik', entryPoint: 'web' } },
      ['entrypoints', 'tls'].map(
        (key) => `Ingress/metadata/annotations/traefik.ingress.kubernetes.io~1router.${key}`,
      ),
    ],
    ['tlsSecretNames', {}, { tlsSecretNames: CERTIFICATES }, ['Ingress/spec/tls']],
    [
      'tlsSecretNames',
      { flavor: GATEWAY, tlsSecretNames: CERTIFICATES },
      { tlsSecretNames: { ...CERTIFICATES, [API]: 'other' } },
      ['Gateway/spec/listeners/0/tls/certificateRefs/0/name'],
    ],
    ['labels', {}, { labels: { team: 'edge' } }, ['Ingress/metadata/labels/team']],
    [
      'annotations',
      {},
      { annotations: { 'cert-manager.io/cluster-issuer': 'acme' } },
      ['Ingress/metadata/annotations/cert-manager.io~1cluster-issuer'],
    ],
    ['routes[].host', ONE, users({ host: 'b.smaacc.io' }), [`Ingress/${API}`, 'Ingress/b.smaacc.io']],
    ['routes[].path', ONE, users({ path: '/v3/users' }), [`${PATHS}/0/path`, `${PATHS}/1/path`]],
    ['routes[].pathType', ONE, users({ pathType: 'Exact' }), [`${PATHS}/1`]],
    [
      'routes[].service.name',
      ONE,
      users({ service: { name: 'other', port: 80 } }),
      SERVICES.map((service) => `${service}/name`),
    ],
    [
      'routes[].service.port',
      ONE,
      users({ service: { name: 'users-v1', port: 8080 } }),
      SERVICES.map((service) => `${service}/port/number`),
    ],
    [
      'routes[].service.port',
      ONE,
      users({ service: { name: 'users-v1', port: 'http' } }),
      SERVICES.flatMap((service) => [`${service}/port/name`, `${service}/port/number`]),
    ],
    [
      'flavor.className',
      { flavor: GATEWAY, tlsSecretNames: CERTIFICATES },
      { flavor: { ...GATEWAY, className: 'cilium' } },
      ['Gateway/spec/gatewayClassName'],
    ],
    [
      'flavor.gateway.name',
      { flavor: { kind: 'gateway', gateway: { namespace: 'edge' } } },
      { flavor: { kind: 'gateway', gateway: { name: 'public', namespace: 'edge' } } },
      ['HTTPRoute/spec/parentRefs/0/name'],
    ],
    [
      'flavor.gateway.namespace',
      { flavor: { kind: 'gateway', gateway: { namespace: 'edge' } } },
      { flavor: { kind: 'gateway', gateway: { namespace: 'other' } } },
      ['HTTPRoute/metadata/namespace', 'HTTPRoute/spec/parentRefs/0/namespace'],
    ],
    [
      'flavor.listener',
      { flavor: { kind: 'gateway', gateway: { namespace: 'edge' } } },
      { flavor: { kind: 'gateway', gateway: { namespace: 'edge' }, listener: 'http' } },
      [
        'HTTPRoute/api.smaacc.io-redirection',
        'HTTPRoute/smaacc.io-redirection',
        'HTTPRoute/spec/parentRefs/0/sectionName',
      ],
    ],
  ])('%s changes what it is for, and nothing else', (_prop, before, change, changed) => {
    const pointers = differences(objectsWith(before), objectsWith({ ...before, ...change }));
    expect([...new Set(pointers)]).toEqual([...new Set(changed)].sort());
  });
});

it('beside is for the rules alone', () => {
  expect(objectsWith({ beside: [{ host: 'tickets.example.com' }] })).toEqual(objectsWith());
});
