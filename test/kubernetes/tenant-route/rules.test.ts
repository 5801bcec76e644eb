import { describe, expect, it } from 'vitest';
import type {
  RateLimit,
  RouteFlavor,
  TenantRouteProps,
  TenantRoutesProps,
} from '../../../lib/kubernetes/tenant-route/index.js';
import { hostWith, refusalOf, routeWith } from './route-with.js';

const HOST_BEATS =
  'Allowed: a host name in lower case, with at least one dot, such as tickets.example.com. To mend: write it without scheme, port and path.';
const PATH_BEATS =
  'Allowed: at most 128 characters: "/" and segments of letters, digits, ".", "_", "~" and "-". To mend: begin it with "/", and leave out what these characters cannot say.';
const OBJECT = 'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
const NAMESPACE =
  'Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name.';
const GATEWAY_NAME =
  'Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: give the Gateway a name that is shorter or has no dots.';

const gateway = { name: 'public', namespace: 'edge' };
const limited = (rateLimit: RateLimit): RouteFlavor => ({ kind: 'nginx', rateLimit });

describe('the route of a tenant is refused', () => {
  it.each<[string, Partial<TenantRouteProps>, string]>([
    ...['localhost', 'Tickets.example.com', 'https://tickets.example.com', '*.example.com', ''].map(
      (host): [string, Partial<TenantRouteProps>, string] => [
        'host',
        { host },
        `"${host}" is no host name. ${HOST_BEATS}`,
      ],
    ),
    ...['', 'tour', '//tour', '/a//b', '/a/../b', '/a b', '/a;b', '/a%2fb', '/$x', `/${'a'.repeat(128)}`].map(
      (path): [string, Partial<TenantRouteProps>, string] => [
        'path',
        { path },
        `${path.length > 78 ? `"${path.slice(0, 75)}..."` : `"${path}"`} is no path of a route. ${PATH_BEATS}`,
      ],
    ),
    [
      'service.name',
      { service: { name: '1shop', port: 80 } },
      '"1shop" is no name of a Service. Allowed: at most 63 lower-case letters, digits and "-", beginning with a letter, not ending with "-". To mend: use the name of the tenant\'s Service.',
    ],
    [
      'service.port',
      { service: { name: 'shop', port: 0 } },
      '0 is no port. Allowed: a whole number from 1 to 65535. To mend: use the port of the Service, not that of its pods.',
    ],
    ...(['nginx', 'community', 'traefik'] as const).map(
      (kind): [string, Partial<TenantRouteProps>, string] => [
        'flavor.ingressClass',
        { flavor: { kind, ingressClass: 'My Class' } },
        `"My Class" is no name of an IngressClass. ${OBJECT}`,
      ],
    ),
    ...[0, 0.5, Number.POSITIVE_INFINITY].map(
      (requestsPerSecond): [string, Partial<TenantRouteProps>, string] => [
        'flavor.rateLimit.requestsPerSecond',
        { flavor: limited({ requestsPerSecond }) },
        `${requestsPerSecond} is no rate of requests. Allowed: a whole number of at least 1. To mend: round it up, or leave rateLimit out.`,
      ],
    ),
    ...[-1, 1.5].map((burst): [string, Partial<TenantRouteProps>, string] => [
      'flavor.rateLimit.burst',
      { flavor: limited({ requestsPerSecond: 1, burst }) },
      `${burst} is no number of requests. Allowed: a whole number, or 0 for no burst at all. To mend: round it up, or leave burst out.`,
    ]),
    [
      'flavor.gateway.name',
      { flavor: { kind: 'gateway', gateway: { name: 'a.b', namespace: 'edge' } } },
      `"a.b" is no name of a Gateway. ${GATEWAY_NAME}`,
    ],
    [
      'flavor.gateway.name',
      { flavor: { kind: 'gateway', gateway: { namespace: 'edge' } }, host: `${'a'.repeat(60)}.com` },
      `"${'a'.repeat(60)}-com" is no name of a Gateway. ${GATEWAY_NAME}`,
    ],
    [
      'flavor.gateway.namespace',
      { flavor: { kind: 'gateway', gateway: { name: 'public', namespace: 'a.b' } } },
      `"a.b" is no name of a namespace. ${NAMESPACE}`,
    ],
    [
      'flavor.className',
      { flavor: { kind: 'gateway', gateway, className: 'Istio' } },
      `"Istio" is no name of a GatewayClass. ${OBJECT}`,
    ],
  ])('for its %s in %j', (field, change, message) => {
    expect(refusalOf(() => routeWith(change))).toBe(`test/route, ${field}: ${message}`);
  });

  it('for all that is wrong at once', () => {
    expect(refusalOf(() => routeWith({ host: 'x', path: 'y' })).split('\n')).toHaveLength(2);
  });
});

describe('the route of a tenant is taken', () => {
  it.each<Partial<TenantRouteProps>>([
    { host: 'a.b', path: '/' },
    { path: `/${'a'.repeat(127)}` },
    { path: '/Summer_Tour~2027.v2/vip/' },
    { service: { name: 'a'.repeat(63), port: 65_535 } },
    { flavor: limited({ requestsPerSecond: 1, burst: 0 }) },
    { flavor: { kind: 'gateway', gateway: { namespace: 'edge' } }, host: `${'a'.repeat(59)}.com` },
  ])('as in %j', (change) => {
    expect(refusalOf(() => routeWith(change))).toBe('nothing is wrong');
  });
});

describe('the routes of a host are refused', () => {
  it.each<[string, Partial<TenantRoutesProps>, string]>([
    ['host', { host: 'example' }, `"example" is no host name. ${HOST_BEATS}`],
    ['namespace', { namespace: 'Edge' }, `"Edge" is no name of a namespace. ${NAMESPACE}`],
    ['tlsSecretName', { tlsSecretName: 'My TLS' }, `"My TLS" is no name of a Secret. ${OBJECT}`],
    [
      'labels',
      { labels: { team: 'a b' } },
      '{"team":"a b"} are no labels. Allowed: keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and ".". To mend: correct the keys and values.',
    ],
    [
      'labels',
      { labels: { 'greenroom.dev/tenant': 'a' } },
      '{"greenroom.dev/tenant":"a"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: use a domain of your own.',
    ],
    [
      'annotations',
      { annotations: { 'a b': 'c' } },
      '{"a b":"c"} are no annotations. Allowed: keys such as app or example.com/app. To mend: correct the keys.',
    ],
    [
      'annotations',
      { annotations: { 'kubernetes.io/ingress.class': 'nginx' } },
      '"kubernetes.io/ingress.class" is how a class was chosen before there were IngressClasses, and would be a second one. Allowed: any other annotation. To mend: choose the class with flavor.ingressClass.',
    ],
    [
      'flavor.ingressClass',
      { flavor: { kind: 'nginx', ingressClass: '' } },
      `"" is no name of an IngressClass. ${OBJECT}`,
    ],
    [
      'namespace',
      { flavor: { kind: 'gateway', gateway }, namespace: 'other' },
      'the host\'s objects would be in "other", away from their Gateway in "edge". Allowed: the Gateway\'s namespace: its certificate and the redirection must be there. To mend: use one namespace for both.',
    ],
    [
      'tlsSecretName',
      { flavor: { kind: 'gateway', gateway, className: 'istio' } },
      "there is no certificate for the Gateway to listen to HTTPS with. Allowed: the name of a Secret of type kubernetes.io/tls in the Gateway's namespace. To mend: give it, or use the listener 'http' where TLS ends at a load balancer in front.",
    ],
  ])('for their %s in %j', (field, change, message) => {
    expect(refusalOf(() => hostWith(change))).toBe(`host/routes, ${field}: ${message}`);
  });
});

describe('the routes of a host are taken', () => {
  it.each<Partial<TenantRoutesProps>>([
    { labels: { 'example.com/team': 'edge' }, tlsSecretName: 'a.b' },
    { flavor: { kind: 'gateway', gateway } },
    { flavor: { kind: 'gateway', gateway, className: 'istio', listener: 'http' } },
    { flavor: { kind: 'gateway', gateway, className: 'istio' }, tlsSecretName: 'tls' },
  ])('as in %j', (change) => {
    expect(refusalOf(() => hostWith(change))).toBe('nothing is wrong');
  });
});
