import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceRoute } from '../../../lib/kubernetes/service-routes/index.js';
import { routersOf } from './routers.js';
import { API, FLAVORS, NESTED, NESTED_ANSWERS, TALK, tableWith, WEBSITE } from './routes-with.js';

describe.each(FLAVORS)('the controllers of %j', (flavor) => {
  const routersWith = (routes: readonly ServiceRoute[]) => routersOf(flavor, tableWith(flavor, routes));

  it.each([
    [API, '/v1/users', 'users-v1'],
    [API, '/v1/users/7', 'users-v1'],
    [API, '/v2/users', 'users-v2'],
    [API, '/accounts', 'accounts'],
    [API, '/v1/usersX', undefined],
    [API, '/', undefined],
    [WEBSITE, '/', 'website'],
    [WEBSITE, '/v1/users', 'website'],
    ['www.smaacc.io', '/', undefined],
  ])("give %s%s of the talk's example to %s", (host, path, service) => {
    for (const router of routersWith(TALK)) expect(router(host, path)).toBe(service);
  });

  it.each(NESTED_ANSWERS)('give %s, among paths above and below it, to %s', (path, service) => {
    for (const router of routersWith(NESTED)) expect(router(API, path)).toBe(service);
  });

  it('give a request to the exact path, or to the longest that it begins with, whatever the table', () => {
    const path = fc
      .tuple(fc.array(fc.stringMatching(/^[a-b-]{1,2}$/), { maxLength: 3 }), fc.boolean())
      .map(([segments, slash]) => `/${segments.join('/')}${slash && segments.length > 0 ? '/' : ''}`);
    const route = fc.record({ path, pathType: fc.constantFrom('Exact' as const, 'Prefix' as const) });
    fc.assert(
      fc.property(fc.array(route, { minLength: 1, maxLength: 8 }), path, (wished, asked) => {
        const routes = tableOf(wished);
        const service = expectedOf(routes, asked);
        for (const router of routersWith(routes)) expect(router(API, asked)).toBe(service);
      }),
      { numRuns: 60 },
    );
  });
});

/** A table of the wishes, each for itself, without those that another one has. */
function tableOf(wished: readonly Pick<ServiceRoute, 'path' | 'pathType'>[]): ServiceRoute[] {
  const spelled = wished.map(
    ({ path, pathType }) => `${pathType} ${pathType === 'Exact' ? path : bare(path)}`,
  );
  return wished
    .map((route, index) => ({ ...route, host: API, service: { name: `s${index}`, port: 80 } }))
    .filter((_, index) => spelled.indexOf(spelled[index] ?? '') === index);
}

function expectedOf(routes: readonly ServiceRoute[], asked: string): string | undefined {
  const exact = routes.find(({ path, pathType }) => pathType === 'Exact' && path === asked);
  const [longest] = routes
    .filter(({ pathType }) => pathType === 'Prefix')
    .filter(
      ({ path }) => asked === bare(path) || asked.startsWith(bare(path) === '/' ? '/' : `${bare(path)}/`),
    )
    .sort((one, other) => bare(other.path).length - bare(one.path).length);
  return (exact ?? longest)?.service.name;
}

function bare(path: string): string {
  return path === '/' ? path : path.replace(/\/$/, '');
}
