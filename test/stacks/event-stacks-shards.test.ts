import { Testing } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { warningsOf } from '../../lib/kubernetes/warnings/index.js';
import type { RouteShard } from '../../lib/planning/route-shards/index.js';
import { EventStacks } from '../../lib/stacks/index.js';
import { manifestsOf } from '../../lib/testing/index.js';
import { CONFIG, eventOf, folderOf, forecastOf, issuesOf, rendered } from './rendered.js';

const SHARDS: RouteShard[] = [
  { name: 'nginx-a', host: 'a.tickets.example.com' },
  { name: 'nginx-b', host: 'b.tickets.example.com' },
];
const IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/** The host and the class of each Ingress of a tenant, by the tenant. */
function routesOf(changes: Parameters<typeof rendered>[1], ids = IDS): Record<string, string> {
  const app = Testing.app();
  new EventStacks(app, 'stacks', {
    ...CONFIG,
    forecast: forecastOf(ids.map((id) => eventOf(id))),
    ...changes,
  });
  const routes = manifestsOf(app).filter(
    ({ kind, metadata }) => kind === 'Ingress' && metadata.namespace !== 'nginx-ingress',
  );
  return Object.fromEntries(
    routes.map(({ metadata, spec }) => [
      metadata.name,
      JSON.stringify(spec).replace(/.*"ingressClassName":"([^"]*)".*"host":"([^"]*)".*/, '$1 $2'),
    ]),
  );
}

describe('the shards of a cluster', () => {
  it('have a file for each host that has tenants, with the class of its controllers', () => {
    const files = rendered(forecastOf(IDS.map((id) => eventOf(id))), { shards: SHARDS });
    const hosts = Object.entries(files).filter(([path]) => path.includes('/hosts/'));
    expect(hosts.map(([path, text]) => [path, /ingressClassName: (.*)/.exec(text)?.[1]])).toEqual([
      ['paas-a/hosts/a.tickets.example.com.k8s.yaml', 'nginx-a'],
      ['paas-a/hosts/b.tickets.example.com.k8s.yaml', 'nginx-b'],
    ]);
  });

  it('have every tenant once, under the host of its shard', () => {
    const routes = routesOf({ shards: SHARDS });
    expect(Object.keys(routes)).toHaveLength(IDS.length);
    expect([...new Set(Object.values(routes))].sort()).toEqual([
      'nginx-a a.tickets.example.com',
      'nginx-b b.tickets.example.com',
    ]);
  });

  it('move no tenant but to the one that is added', () => {
    const before = routesOf({ shards: SHARDS });
    const after = routesOf({ shards: [...SHARDS, { name: 'nginx-c', host: 'c.tickets.example.com' }] });
    const moved = Object.keys(before).filter((tenant) => before[tenant] !== after[tenant]);
    expect(moved.length).toBeGreaterThan(0);
    expect([...new Set(moved.map((tenant) => after[tenant]))]).toEqual(['nginx-c c.tickets.example.com']);
  });

  it('have a tenant to themselves, and move no other for it', () => {
    const before = routesOf({ shards: SHARDS });
    const [hot = ''] = Object.keys(before);
    const own = { name: 'nginx-hot', host: 'hot.tickets.example.com', tenants: [hot] };
    expect(routesOf({ shards: [...SHARDS, own] })).toEqual({
      ...before,
      [hot]: 'nginx-hot hot.tickets.example.com',
    });
  });

  it('are hosts alone where routes are those of the Gateway API', () => {
    const route = { kind: 'gateway', gateway: { namespace: 'gateways' }, className: 'istio' } as const;
    const files = rendered(forecastOf(IDS.map((id) => eventOf(id))), {
      shards: SHARDS,
      tenant: { ...CONFIG.tenant, route },
      routes: { namespace: 'gateways', tlsSecretName: 'tickets-tls' },
    });
    expect(files['paas-a/hosts/a.tickets.example.com.k8s.yaml']).toContain('name: a-tickets-example-com');
    expect(files['paas-a/hosts/b.tickets.example.com.k8s.yaml']).toContain('name: b-tickets-example-com');
  });

  it('keep the host that the forecast names for a tenant', () => {
    const forecast = forecastOf([eventOf('A', { host: 'b.tickets.example.com' })]);
    const file = rendered(forecast, { shards: SHARDS })[`${folderOf(forecast, 'A')}/tenant.k8s.yaml`];
    expect(file).toContain('ingressClassName: nginx-b');
  });

  it('warn of a tenant that the forecast does not have', () => {
    const app = Testing.app();
    const own = { name: 'nginx-hot', host: 'hot.tickets.example.com', tenants: ['cup-finl'] };
    new EventStacks(app, 'stacks', {
      ...CONFIG,
      forecast: forecastOf([eventOf('A')]),
      shards: [...SHARDS, own],
    });
    expect(warningsOf(app)).toEqual([
      'shard nginx-hot is kept for "cup-finl", which the forecast does not have. Allowed: tenants of the forecast. To mend: correct the name, or remove it when the event is over.',
    ]);
  });
});

describe('shards that cannot be', () => {
  const [a, b] = SHARDS as [RouteShard, RouteShard];
  it.each<[string, readonly RouteShard[], string]>([
    [
      'none at all',
      [],
      'stacks, shards: no shard takes the tenants that have none to themselves. Allowed: one shard or more without tenants of its own. To mend: add such a shard, or leave shards out.',
    ],
    [
      'all taken',
      [{ ...a, tenants: [] }],
      'stacks, shards: no shard takes the tenants that have none to themselves. Allowed: one shard or more without tenants of its own. To mend: add such a shard, or leave shards out.',
    ],
    [
      'a name that is none',
      [{ ...a, name: 'Nginx' }],
      'stacks, shards[0].name: "Nginx" is no name of a shard. Allowed: at most 63 lower-case letters, digits and "-": the IngressClass of its controllers. To mend: use the name of the IngressClass.',
    ],
    [
      'a host that is none',
      [{ ...a, host: 'https://a.example.com' }],
      'stacks, shards[0].host: "https://a.example.com" is no host name. Allowed: a host name in lower case, with at least one dot, such as tickets.example.com. To mend: write it without scheme, port and path.',
    ],
    [
      'a name twice',
      [a, { ...b, name: a.name }],
      'stacks, shards[1].name: a shard before it also has the name "nginx-a". Allowed: every name once: a host leads to one set of controllers. To mend: rename or remove one of the two.',
    ],
    [
      'a host twice',
      [a, { ...b, host: a.host }],
      'stacks, shards[1].host: a shard before it also has the host "a.tickets.example.com". Allowed: every host once: a host leads to one set of controllers. To mend: rename or remove one of the two.',
    ],
    [
      'a tenant in two',
      [a, { ...b, tenants: ['x'] }, { name: 'nginx-c', host: 'c.example.com', tenants: ['x'] }],
      'stacks, shards[2].tenants: x has a shard before it already. Allowed: every tenant in one shard. To mend: remove it from one of the two.',
    ],
  ])('are refused: %s', (_mistake, shards, message) => {
    expect(issuesOf(() => rendered(forecastOf([eventOf('A')]), { shards }))).toEqual([message]);
  });

  it('are refused for a tenant whose host is elsewhere', () => {
    const forecast = forecastOf([eventOf('A', { host: 'a.tickets.example.com' })]);
    const tenant = forecast.tenants[0]?.tenant ?? '';
    const own = { name: 'nginx-hot', host: 'hot.tickets.example.com', tenants: [tenant] };
    expect(issuesOf(() => rendered(forecast, { shards: [...SHARDS, own] }))).toEqual([
      `stacks, shards[2].tenants: the forecast has another host for ${tenant} (a.tickets.example.com). Allowed: tenants without a host in the forecast, or with "hot.tickets.example.com". To mend: take the host out of the feed, or give the shard that host.`,
    ]);
  });

  it.each([
    ['tenant.route', { tenant: { ...CONFIG.tenant, route: { kind: 'nginx', ingressClass: 'x' } as const } }],
    [
      'clusters[0].tenant.route',
      { clusters: [{ name: 'paas-a', tenant: { route: { kind: 'nginx', ingressClass: 'x' } as const } }] },
    ],
  ])('are refused beside a class in %s', (field, changes) => {
    expect(issuesOf(() => rendered(forecastOf([eventOf('A')]), { shards: SHARDS, ...changes }))).toEqual([
      `stacks, ${field}.ingressClass: the route is of the class "x", and the shards say of which class each tenant's is. Allowed: no class beside shards. To mend: leave it out, or name a shard after it.`,
    ]);
  });
});
