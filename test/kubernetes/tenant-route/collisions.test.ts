import { Chart, Testing } from 'cdk8s';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TenantRoutes } from '../../../lib/kubernetes/tenant-route/index.js';
import { HOST, routesWith } from './route-with.js';

interface Wish {
  readonly tenant: string;
  readonly path: string;
}

function problemsOf(wishes: readonly Wish[]): string[] {
  const { routes } = routesWith();
  for (const wish of wishes) routes.add({ ...wish, host: HOST });
  return routes.node.validate();
}

describe('two tenants', () => {
  it('of one host and path fail the synth, and are both named with their constructs', () => {
    const { app, routes } = routesWith();
    routes.add({ tenant: 'aurora', host: HOST, path: '/tour', node: new Chart(app, 'aurora').node });
    routes.add({ tenant: 'borealis', host: HOST, path: '/tour', node: new Chart(app, 'borealis').node });
    expect(() => app.synth()).toThrow(
      new Error(
        'Validation failed with the following errors:\n' +
          '  [host/routes] tenants aurora (aurora) and borealis (borealis) both want tickets.example.com/tour. ' +
          'Allowed: one tenant for each host and path. To mend: give one of them another path or host.',
      ),
    );
  });

  it.each([
    ['/a', '/a'],
    ['/a', '/a/'],
    ['/a/', '/a'],
    ['/', '/'],
    ['/a/b/', '/a/b'],
  ])('collide at %s and %s', (one, other) => {
    expect(
      problemsOf([
        { tenant: 'aurora', path: one },
        { tenant: 'borealis', path: other },
      ]),
    ).toEqual([
      `tenants aurora and borealis both want ${HOST}${one.length > 1 ? one.replace(/\/$/, '') : one}. ` +
        'Allowed: one tenant for each host and path. To mend: give one of them another path or host.',
    ]);
  });

  it.each([
    ['/a', '/a-b'],
    ['/a', '/a/b'],
    ['/a', '/A'],
    ['/', '/a'],
    ['/a/b', '/b/a'],
  ])('live side by side at %s and %s', (one, other) => {
    expect(
      problemsOf([
        { tenant: 'aurora', path: one },
        { tenant: 'borealis', path: other },
      ]),
    ).toEqual([]);
  });
});

describe('the same tenant', () => {
  it('collides with itself when it is entered twice', () => {
    const wish = { tenant: 'aurora', path: '/tour' };
    expect(problemsOf([wish, wish])).toEqual([
      'tenants aurora and aurora both want tickets.example.com/tour. ' +
        'Allowed: one tenant for each host and path. To mend: give one of them another path or host.',
    ]);
  });

  it('is welcome in two clusters', () => {
    const app = Testing.app();
    for (const cluster of ['paas-a', 'paas-b']) {
      const routes = new TenantRoutes(new Chart(app, cluster), 'routes', {
        host: HOST,
        flavor: { kind: 'nginx' },
        namespace: 'edge',
      });
      routes.add({ tenant: 'aurora', host: HOST, path: '/tour' });
    }
    expect(() => app.synth()).not.toThrow();
  });
});

describe('a tenant of another host', () => {
  it('is sent where it belongs', () => {
    const { routes } = routesWith();
    routes.add({ tenant: 'aurora', host: 'www.example.com', path: '/tour' });
    expect(routes.node.validate()).toEqual([
      'tenant aurora has the host www.example.com, and these are the routes of tickets.example.com. ' +
        'Allowed: tenants of tickets.example.com. To mend: add it to the TenantRoutes of www.example.com.',
    ]);
  });

  it('takes no path of this one', () => {
    const { routes } = routesWith();
    routes.add({ tenant: 'aurora', host: 'www.example.com', path: '/tour' });
    routes.add({ tenant: 'borealis', host: HOST, path: '/tour' });
    expect(routes.node.validate()).toHaveLength(1);
  });
});

describe('any tenants', () => {
  const segment = fc.stringMatching(/^[a-c-]{1,2}$/);
  const paths = fc
    .tuple(fc.array(segment, { maxLength: 2 }), fc.boolean())
    .map(([segments, slash]) => `/${segments.join('/')}${slash && segments.length > 0 ? '/' : ''}`);

  it('collide as often as there are more tenants than paths, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(paths, { maxLength: 20 }), (wanted) => {
        const wishes = wanted.map((path, index) => ({ tenant: `t${index}`, path }));
        const different = new Set(wanted.map((path) => (path === '/' ? path : path.replace(/\/$/, ''))));
        expect(problemsOf(wishes)).toHaveLength(wanted.length - different.size);
        expect(problemsOf(wishes.reverse())).toHaveLength(wanted.length - different.size);
      }),
    );
  });

  it('collide with the tenant that was there first', () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: 2, max: 6 }), (path, count) => {
        const wishes = Array.from({ length: count }, (_, index) => ({ tenant: `t${index}`, path }));
        expect(
          problemsOf(wishes).map((problem) => /^tenants (\S+) and (\S+) /.exec(problem)?.slice(1)),
        ).toEqual(wishes.slice(1).map(({ tenant }) => ['t0', tenant]));
      }),
    );
  });

  it('are looked through once each: 5,000 take no longer than a glance', () => {
    const { routes } = routesWith();
    for (let index = 0; index < 5000; index += 1)
      routes.add({ tenant: `t${index}`, host: HOST, path: `/p${index}` });
    routes.add({ tenant: 'late', host: HOST, path: '/p4999/' });
    expect(routes.node.validate()).toEqual([
      'tenants t4999 and late both want tickets.example.com/p4999. ' +
        'Allowed: one tenant for each host and path. To mend: give one of them another path or host.',
    ]);
  });
});
