import { describe, expect, it } from 'vitest';
import { CONFIG, eventOf, forecastOf, issuesOf, rendered } from './rendered.js';

describe('stacks that cannot be', () => {
  it.each([
    [
      [],
      "stacks, clusters: there is no cluster. Allowed: one cluster or more. To mend: name the cluster that gets the tenants: [{ name: 'paas-a' }].",
    ],
    [
      [{ name: '../paas' }],
      'stacks, clusters[0].name: "../paas" is no name for a cluster. Allowed: lower-case letters, digits and "-", at most 63. To mend: rename it, for example to paas-a.',
    ],
    [
      [{ name: 'paas-a' }, { name: 'paas-a' }],
      'stacks, clusters[1].name: a cluster before it is also named "paas-a". Allowed: every name once. To mend: rename or remove one of the two.',
    ],
  ])('refuse the clusters %j', (clusters, message) => {
    expect(() => rendered(forecastOf([eventOf('A')]), { clusters })).toThrow(message);
  });

  it('name both tenants of one host and path, also where only the app gives the host', () => {
    const events = [eventOf('A', { path: '/x', host: 'tickets.example.com' }), eventOf('B', { path: '/x' })];
    expect(() => rendered(forecastOf(events))).toThrow(/night-a-.*night-b-|night-b-.*night-a-/s);
  });

  it('tell once what is wrong with many tenants in the same words', () => {
    const clusters = [{ name: 'paas-a' }, { name: 'paas-b' }];
    const tenant = { ...CONFIG.tenant, image: 'registry.example.com/ticket-seller:latest' };
    const forecast = forecastOf([eventOf('A'), eventOf('B')]);
    const [first] = forecast.tenants;
    expect(() => rendered(forecast, { clusters, tenant })).toThrow(
      new RegExp(`^stacks/paas-a/tenants/${first?.tenant}/tenant and 3 others, image: [^\n]*$`),
    );
  });

  it('tell what is wrong with a host once, and with its tenants too', () => {
    const forecast = forecastOf([eventOf('A'), eventOf('B')]);
    const routes = { namespace: 'No Such' };
    const tenant = { ...CONFIG.tenant, costCentre: '' };
    const issues = issuesOf(() => rendered(forecast, { routes, tenant }));
    expect(issues.map((issue) => issue.split(':')[0])).toEqual([
      'stacks/paas-a/hosts/tickets.example.com/routes, namespace',
      `stacks/paas-a/tenants/${forecast.tenants[0]?.tenant}/tenant and 1 other, costCentre`,
    ]);
  });

  it('refuse a database on RDS that nobody says how to find', () => {
    const { tenants, ...rest } = forecastOf([eventOf('A')]);
    const forecast = { ...rest, tenants: tenants.map((plan) => ({ ...plan, database: 'rds' as const })) };
    expect(() => rendered(forecast)).toThrow(
      `stacks, rds: the forecast wants a database on RDS for ${tenants[0]?.tenant}, and nothing says how to find it. Allowed: the platform, its region and account, the engine, the network of the databases and a secret store. To mend: add rds, or take database: 'rds' out of the policy and make the forecast again.`,
    );
  });

  it.each([
    ['tenant.nodePool.name', { tenant: { ...CONFIG.tenant, nodePool: { name: 'gpus' } } }],
    [
      'clusters[0].tenant.nodePool.name',
      { clusters: [{ name: 'paas-a', tenant: { nodePool: { name: 'gpus' } } }] },
    ],
  ])('refuse a pool that is not there, as %s', (field, changes) => {
    const pools = [
      { name: 'standard', instanceTypes: ['m7i.large'], minSize: 1, maxSize: 2 },
      { name: 'ingress', instanceTypes: ['m7i.large'], minSize: 1, maxSize: 2 },
    ];
    const forecast = forecastOf([eventOf('A')]);
    expect(() => rendered(forecast, { ...changes, pools })).toThrow(
      `stacks, ${field}: there is no pool named "gpus". Allowed: standard, ingress. To mend: use one of these, or add the pool to the platform.`,
    );
    expect(Object.keys(rendered(forecast, changes))).toHaveLength(2);
  });

  it('refuse an instant that is none', () => {
    expect(() => rendered(forecastOf([eventOf('A')]), { asOf: 'nonsense' })).toThrow(
      `stacks, asOf: "nonsense" is no instant. Allowed: an instant in UTC such as 2026-11-21T09:00:00Z. To mend: correct it, or leave it out for the forecast's.`,
    );
  });
});
