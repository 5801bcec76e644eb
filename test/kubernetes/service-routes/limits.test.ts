import { describe, expect, it } from 'vitest';
import { type Manifest, manifest } from '../../../lib/testing/index.js';
import { API, GATEWAY, manyRoutes, objectsWith } from './routes-with.js';

const TLS = { [API]: 'api-tls' };
const MERGEABLE = 'nginx.org/mergeable-ingress-type';
const LISTENER = { ...GATEWAY, listener: 'http' } as const;

interface Spec {
  readonly tls?: readonly object[];
  readonly rules: readonly { readonly http?: { readonly paths: readonly object[] } }[];
}

/** Names, how many rows each has, and which has the certificate. */
function sizesOf(manifests: readonly Manifest[]): unknown[] {
  return manifests.map(({ metadata, spec }) => {
    const { rules, tls = [] } = spec as Spec;
    const rows = rules.flatMap(({ http }) => http?.paths ?? []).length;
    return tls.length === 0 ? [metadata.name, rows] : [metadata.name, rows, 'tls'];
  });
}

describe('at most 500 rows are in one Ingress', () => {
  it.each([
    [250, [[API, 500, 'tls']]],
    [
      251,
      [
        [API, 0, 'tls'],
        [`${API}-1`, 500],
        [`${API}-2`, 2],
      ],
    ],
  ])('of F5 NGINX: %i routes, of two rows each, are merged from there on', (count, sizes) => {
    const manifests = objectsWith({ routes: manyRoutes(count), tlsSecretNames: TLS });
    expect(sizesOf(manifests)).toEqual(sizes);
  });

  it('of F5 NGINX, of which the merged ones have one master', () => {
    const manifests = objectsWith({ routes: manyRoutes(251) });
    expect(manifests.map(({ metadata }) => metadata.annotations)).toEqual([
      { [MERGEABLE]: 'master' },
      { [MERGEABLE]: 'minion', 'nginx.org/use-cluster-ip': 'true' },
      { [MERGEABLE]: 'minion', 'nginx.org/use-cluster-ip': 'true' },
    ]);
  });

  it.each([
    [500, [[API, 500, 'tls']]],
    [
      501,
      [
        [API, 500, 'tls'],
        [`${API}-2`, 1],
      ],
    ],
  ])('of ingress-nginx: %i routes', (count, sizes) => {
    const routes = manyRoutes(count);
    expect(sizesOf(objectsWith({ flavor: { kind: 'community' }, routes, tlsSecretNames: TLS }))).toEqual(
      sizes,
    );
  });

  it('of Traefik, whose exact rows are by themselves', () => {
    const routes = manyRoutes(501);
    expect(sizesOf(objectsWith({ flavor: { kind: 'traefik' }, routes, tlsSecretNames: TLS }))).toEqual([
      [API, 500, 'tls'],
      [`${API}-2`, 1],
      [`${API}-exact`, 500],
      [`${API}-exact-2`, 1],
    ]);
  });

  it('and where a host of Traefik has exact rows alone, they have its certificate', () => {
    const routes = manyRoutes(1).map((route) => ({ ...route, pathType: 'Exact' as const }));
    expect(sizesOf(objectsWith({ flavor: { kind: 'traefik' }, routes, tlsSecretNames: TLS }))).toEqual([
      [`${API}-exact`, 1, 'tls'],
    ]);
  });

  it('but rows of one path, which F5 NGINX gives to one minion alone, stay together', () => {
    const routes = [
      ...manyRoutes(249),
      { host: API, path: '/p', service: { name: 'p', port: 80 } },
      { host: API, path: '/p', pathType: 'Exact' as const, service: { name: 'exact', port: 80 } },
      { host: API, path: '/p/', pathType: 'Exact' as const, service: { name: 'slash', port: 80 } },
    ];
    const manifests = objectsWith({ routes });
    expect(sizesOf(manifests)).toEqual([
      [API, 0],
      [`${API}-1`, 498],
      [`${API}-2`, 3],
    ]);
    const backend = (name: string) => ({ service: { name, port: { number: 80 } } });
    const { rules } = manifest(manifests, 'Ingress', `${API}-2`).spec as Spec;
    expect(rules[0]?.http?.paths).toEqual([
      { path: '/p', pathType: 'Exact', backend: backend('exact') },
      { path: '/p/', pathType: 'Exact', backend: backend('slash') },
      { path: '/p/', pathType: 'Prefix', backend: backend('p') },
    ]);
  });
});

describe('at most 16 rules are in one HTTPRoute', () => {
  it.each([
    [16, [[API, 16]]],
    [
      17,
      [
        [API, 16],
        [`${API}-2`, 1],
      ],
    ],
    [
      33,
      [
        [API, 16],
        [`${API}-2`, 16],
        [`${API}-3`, 1],
      ],
    ],
  ])('of %i routes', (count, sizes) => {
    const routes = objectsWith({ flavor: LISTENER, routes: manyRoutes(count) }).filter(
      ({ kind }) => kind === 'HTTPRoute',
    );
    expect(
      routes.map(({ metadata, spec }) => [metadata.name, (spec as { rules: object[] }).rules.length]),
    ).toEqual(sizes);
  });

  it('each with one match, of one host', () => {
    const [, ...routes] = objectsWith({ flavor: LISTENER, routes: manyRoutes(40) });
    for (const { spec } of routes) {
      const { hostnames, rules } = spec as { hostnames: string[]; rules: { matches: object[] }[] };
      expect(hostnames).toEqual([API]);
      expect(rules.map(({ matches }) => matches.length)).toEqual(rules.map(() => 1));
    }
  });
});
