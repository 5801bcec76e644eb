import { Chart, Testing } from 'cdk8s';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tenantMetadata } from '../../../lib/kubernetes/metadata/index.js';
import { TenantRoute } from '../../../lib/kubernetes/tenant-route/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';
import { HOST } from './route-with.js';
import { traefikRouter } from './traefik-router.js';

/** The routes of tenants by their paths. */
function routesOf(paths: Readonly<Record<string, string>>): Manifest[] {
  const app = Testing.app();
  for (const [tenant, path] of Object.entries(paths)) {
    new TenantRoute(new Chart(app, tenant), 'route', {
      metadata: tenantMetadata({ tenant, event: tenant, name: tenant, costCentre: 'live-music' }),
      flavor: { kind: 'traefik' },
      host: HOST,
      path,
      service: { name: 'shop', port: 80 },
    });
  }
  return manifestsOf(app);
}

function answersOf(paths: Readonly<Record<string, string>>, strict: boolean) {
  const router = traefikRouter(routesOf(paths), strict);
  return (path: string): string | undefined => router(HOST, path)?.split('/')[0];
}

describe.each([
  ['segment by segment', true],
  ['letter by letter', false],
])('Traefik that compares %s', (_how, strict) => {
  it.each([
    ['/a', 'short'],
    ['/a/', 'short'],
    ['/a/x', 'short'],
    ['/a/bc', 'short'],
    ['/a/b', 'below'],
    ['/a/b/', 'below'],
    ['/a/b/x', 'below'],
    ['/a-b', 'hyphen'],
    ['/a-b/x', 'hyphen'],
    ['/a-b-c', undefined],
    ['/ab', undefined],
    ['/A', undefined],
    ['/', undefined],
  ])('gives %s, with tenants at /a, /a-b and /a/b, to %s', (path, tenant) => {
    expect(answersOf({ short: '/a', hyphen: '/a-b', below: '/a/b' }, strict)(path)).toBe(tenant);
  });

  it('gives a path itself to its tenant, and not to the one at the root', () => {
    const answerOf = answersOf({ root: '/', short: '/a' }, strict);
    expect(['/a', '/a/x', '/ab', '/'].map(answerOf)).toEqual(['short', 'short', 'root', 'root']);
  });

  it('gives each request to the longest path that it begins with, whatever the tenants', () => {
    const segments = fc.array(fc.stringMatching(/^[a-b-]{1,2}$/), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(segments, { minLength: 1, maxLength: 8 }), segments, (owned, asked) => {
        const paths = [...new Set(owned.map((one) => `/${one.join('/')}`))];
        const tenants = Object.fromEntries(paths.map((path, index) => [`t${index}`, path]));
        const path = `/${asked.join('/')}`;
        const [longest] = paths
          .filter((own) => own === '/' || path === own || path.startsWith(`${own}/`))
          .sort((one, other) => other.length - one.length);
        const owner = longest === undefined ? undefined : `t${paths.indexOf(longest)}`;
        expect(answersOf(tenants, strict)(path)).toBe(owner);
      }),
      { numRuns: 50 },
    );
  });
});

it('without priorities, Traefik would give a path itself to the tenant above it', () => {
  const manifests = routesOf({ short: '/a', below: '/a/b' }).map((one) => ({
    ...one,
    metadata: { ...one.metadata, annotations: {} },
  }));
  expect(traefikRouter(manifests, false)(HOST, '/a/b')).toBe('short/shop');
  expect(traefikRouter(manifests, false)(HOST, '/a/b/x')).toBe('below/shop');
});
