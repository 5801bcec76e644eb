import { Chart, Testing } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import type { ServiceRoute } from '../../../lib/kubernetes/service-routes/index.js';
import type { RouteFlavor } from '../../../lib/kubernetes/tenant-route/index.js';
import { TenantRoutes } from '../../../lib/kubernetes/tenant-route/index.js';
import {
  API,
  CERTIFICATES,
  type Change,
  GATEWAY,
  refusalOf,
  routesWith,
  TALK,
  WEBSITE,
} from './routes-with.js';

const HOST =
  'Allowed: a host name in lower case, with at least one dot, such as tickets.example.com. To mend: write it without scheme, port and path.';
const PATH =
  'Allowed: at most 128 characters: "/" and segments of letters, digits, ".", "_", "~" and "-". To mend: begin it with "/", and leave out what these characters cannot say.';
const OBJECT = 'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
const NAMESPACE =
  'Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name.';
const LONG_HOST = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(55)}.io`;
const OWNED =
  'has its routes from somebody else in this cluster. Allowed: hosts that neither TenantRoutes nor other ServiceRoutes have. To mend: give the services a host of their own, such as api.example.com beside tickets.example.com.';
const there: RouteFlavor = { kind: 'gateway', gateway: { namespace: 'edge' } };

/** One route, changed. */
const route = (change: Partial<ServiceRoute>): Change => ({
  routes: [{ host: API, path: '/v1', service: { name: 'api', port: 80 }, ...change }],
});
const port = (value: number | string): Change => route({ service: { name: 'api', port: value } });
const TWICE =
  'Allowed: one route for each host, path and type. To mend: remove one of them, or give it another path.';

type Row = [field: string, change: Change, message: string];

describe('routes are refused', () => {
  it.each<Row>([
    ['namespace', { namespace: 'Edge' }, `"Edge" is no name of a namespace. ${NAMESPACE}`],
    [
      'flavor.ingressClass',
      { flavor: { kind: 'traefik', ingressClass: 'My Class' } },
      `"My Class" is no name of an IngressClass. ${OBJECT}`,
    ],
    [
      'flavor.kind',
      { flavor: { kind: 'alb' } as unknown as RouteFlavor },
      '"alb" is no kind that is known here. Allowed: nginx, gateway, community, traefik. To mend: use one of these.',
    ],
    [
      'routes',
      { routes: [] },
      "there is no route. Allowed: one or more. To mend: add one, such as { host: 'api.example.com', path: '/', service: { name: 'api', port: 80 } }.",
    ],
    ...['localhost', 'Api.example.com', '*.example.com', ''].map(
      (host): Row => ['routes[0].host', route({ host }), `"${host}" is no host name. ${HOST}`],
    ),
    [
      'routes[0].host',
      route({ host: `${LONG_HOST}x` }),
      `"${LONG_HOST.slice(0, 75)}..." is too long for the objects that are named after it. Allowed: at most 241 characters. To mend: choose a shorter host.`,
    ],
    ...['', 'v1', '//v1', '/a//b', '/a/../b', '/a b', '/a%2fb'].map(
      (path): Row => ['routes[0].path', route({ path }), `"${path}" is no path of a route. ${PATH}`],
    ),
    [
      'routes[0].pathType',
      route({ pathType: 'ImplementationSpecific' as 'Exact' }),
      '"ImplementationSpecific" is no kind that is known here. Allowed: Exact, Prefix. To mend: use one of these.',
    ],
    ...['1api', 'shop/api', ''].map(
      (name): Row => [
        'routes[0].service.name',
        route({ service: { name, port: 80 } }),
        `"${name}" is no name of a Service. Allowed: at most 63 lower-case letters, digits and "-", beginning with a letter, not ending with "-". To mend: use the name of the Service, without its namespace.`,
      ],
    ),
    ...[0, 65_536, 80.5].map(
      (number): Row => [
        'routes[0].service.port',
        port(number),
        `${number} is no port. Allowed: a whole number from 1 to 65535. To mend: use the port of the Service, not that of its pods.`,
      ],
    ),
    ...['', '80', 'HTTP', '-http', 'http-', 'a--b', 'a'.repeat(16)].map(
      (name): Row => [
        'routes[0].service.port',
        port(name),
        `"${name}" is no name of a port. Allowed: at most 15 lower-case letters, digits and "-", with a letter. To mend: use the name that the Service gives its port, or the number.`,
      ],
    ),
    [
      'routes[0].service.port',
      { ...port('http'), flavor: there },
      '"http" is the name of a port, and the Gateway API knows ports by their numbers. Allowed: a whole number from 1 to 65535. To mend: write the number of the port of the Service.',
    ],
    [
      'tlsSecretNames["www.smaacc.io"]',
      { tlsSecretNames: { 'www.smaacc.io': 'tls' } },
      'no route has the host "www.smaacc.io". Allowed: hosts of the routes. To mend: correct the host, or leave it out.',
    ],
    [
      `tlsSecretNames["${API}"]`,
      { tlsSecretNames: { [API]: 'My TLS' } },
      `"My TLS" is no name of a Secret. ${OBJECT}`,
    ],
    [
      'labels',
      { labels: { team: 'a b' } },
      '{"team":"a b"} are no labels. Allowed: keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and ".". To mend: correct the keys and values.',
    ],
    [
      'labels',
      { labels: { 'app.kubernetes.io/name': 'x' } },
      '{"app.kubernetes.io/name":"x"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: use a domain of your own.',
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
      'namespace',
      { flavor: { ...GATEWAY, gateway: { namespace: 'edge' } }, tlsSecretNames: CERTIFICATES },
      'the routes would be in "smaacc", away from their Gateway in "edge", which takes those of its own namespace. Allowed: the namespace of the Gateway, where it is made with a className. To mend: use one namespace for both, or leave className out and use a Gateway that is there already.',
    ],
    [
      'flavor.gateway.name',
      {
        flavor: { ...GATEWAY, gateway: { name: 'public', namespace: 'smaacc' } },
        tlsSecretNames: CERTIFICATES,
      },
      'a Gateway named "public" would be made for each of 2 hosts. Allowed: one host, or no name: each Gateway is then named after its host. To mend: leave the name out, or leave className out and use a Gateway that is there already.',
    ],
    [
      'flavor.gateway.name',
      { flavor: there, ...route({ host: `${'a'.repeat(60)}.com` }) },
      `"${'a'.repeat(60)}-com" is no name of a Gateway. Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: give the Gateway a name that is shorter or has no dots.`,
    ],
    [
      `tlsSecretNames["${WEBSITE}"]`,
      { flavor: GATEWAY, tlsSecretNames: { [API]: 'api-tls' } },
      'there is no certificate for the Gateway to listen to HTTPS with. Allowed: the name of a Secret of type kubernetes.io/tls in "smaacc". To mend: give it, or use the listener \'http\' where TLS ends at a load balancer in front.',
    ],
    ...[there, { ...GATEWAY, listener: 'http' } as const].map(
      (flavor): Row => [
        `tlsSecretNames["${API}"]`,
        { flavor, tlsSecretNames: { [API]: 'api-tls' } },
        'nobody would use "api-tls": the Gateway is there already, or does not listen to HTTPS. Allowed: tlsSecretNames only with Ingresses, or where a Gateway with HTTPS is made. To mend: leave it out.',
      ],
    ),
  ])('for their %s as in %j', (field, change, message) => {
    expect(refusalOf(change)).toBe(`${field}: ${message}`);
  });

  it('for everything at once', () => {
    expect(refusalOf({ namespace: 'A', ...route({ path: 'x', host: 'y' }) }).split('\n')).toHaveLength(3);
  });
});

describe('two rows', () => {
  const two = (one: Partial<ServiceRoute>, other: Partial<ServiceRoute>): Change => ({
    routes: [
      { host: API, path: '/a', service: { name: 'one', port: 80 }, ...one },
      { host: API, path: '/a', service: { name: 'other', port: 80 }, ...other },
    ],
  });

  it.each<[Change, string]>([
    [two({}, {}), `Prefix ${API}/a`],
    [two({}, { path: '/a/' }), `Prefix ${API}/a`],
    [two({ pathType: 'Exact' }, { pathType: 'Exact' }), `Exact ${API}/a`],
    [two({ path: '/' }, { path: '/' }), `Prefix ${API}/`],
  ])('of one host, path and type are both named, as in %j', (change, wanted) => {
    expect(refusalOf(change)).toBe(
      `routes[1]: routes[0] (one) and routes[1] (other) both want ${wanted}. ${TWICE}`,
    );
  });

  it.each<Change>([
    two({}, { pathType: 'Exact' }),
    two({}, { host: WEBSITE }),
    two({}, { path: '/a/b' }),
    two({}, { path: '/a-b' }),
    two({}, { path: '/A' }),
    two({ pathType: 'Exact' }, { pathType: 'Exact', path: '/a/' }),
  ])('may stand side by side as in %j', (change) => {
    expect(refusalOf(change)).toBe('nothing is wrong');
  });
});

describe('a host that others have the routes of', () => {
  it('is refused beside the TenantRoutes of that host, once', () => {
    const chart = new Chart(Testing.app(), 'host');
    const tenants = new TenantRoutes(chart, 'tenants', {
      host: API,
      flavor: { kind: 'nginx' },
      namespace: 'x',
    });
    expect(refusalOf({ beside: [tenants] })).toBe(`routes[0].host: "${API}" ${OWNED}`);
  });

  it('is refused beside other ServiceRoutes', () => {
    const other = routesWith({ routes: TALK.slice(3) });
    expect(refusalOf({ beside: [other] })).toBe(`routes[3].host: "${WEBSITE}" ${OWNED}`);
  });

  it('is another host than those above and below it', () => {
    const beside = ['smaacc.com', 'v1.api.smaacc.io', 'io'].map((host) => ({ host }));
    expect(refusalOf({ beside })).toBe('nothing is wrong');
  });
});

describe('routes are taken', () => {
  it.each<Change>([
    { flavor: there },
    { flavor: { ...GATEWAY, listener: 'http' } },
    { flavor: GATEWAY, tlsSecretNames: CERTIFICATES },
    {
      ...route({}),
      flavor: { ...GATEWAY, gateway: { name: 'public', namespace: 'smaacc' }, listener: 'http' },
    },
    route({ host: LONG_HOST }),
    route({ path: `/${'a'.repeat(127)}` }),
    port(65_535),
    port('http2-5'),
    port('a'.repeat(15)),
    port('8080-tcp'),
    { annotations: { 'nginx.org/proxy-read-timeout': '60s' } },
  ])('as in %j', (change) => {
    expect(refusalOf(change)).toBe('nothing is wrong');
  });
});
