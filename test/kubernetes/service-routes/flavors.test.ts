import { describe, expect, it } from 'vitest';
import type { ServiceRoute } from '../../../lib/kubernetes/service-routes/index.js';
import type { IngressFlavor } from '../../../lib/kubernetes/tenant-route/index.js';
import { warningsOf } from '../../../lib/kubernetes/warnings/index.js';
import { danglingReferences, type Manifest, secretMaterial } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { CERTIFICATES, FLAVORS, manyRoutes, NESTED, routesWith, TALK, tableWith } from './routes-with.js';

const ONLY = /^Ingress\/(metadata\/annotations(\/|$)|spec\/(ingressClassName$|rules\/0\/http\/paths\/))/;
const INGRESSES: readonly IngressFlavor[] = [{ kind: 'nginx' }, { kind: 'community' }, { kind: 'traefik' }];
const TABLES: [string, readonly ServiceRoute[]][] = [
  ["the talk's example", TALK],
  ['paths above and below each other', NESTED],
  ['more rows than one object has', manyRoutes(600)],
];

/** The objects of Traefik with the exact rows of a host beside its prefixes, as the other flavors have them. */
function together(manifests: readonly Manifest[]): Manifest[] {
  const exact = manifests.filter(({ metadata }) => metadata.name?.endsWith('-exact'));
  return manifests
    .filter((one) => !exact.includes(one))
    .map((one) => {
      const beside = exact.find(({ metadata }) => metadata.name === `${one.metadata.name}-exact`);
      return beside === undefined ? one : withRows(one, [...rowsOf(beside), ...rowsOf(one)]);
    });
}

function withRows(one: Manifest, paths: readonly object[]): Manifest {
  const [rule] = (one.spec as { rules: object[] }).rules;
  return { ...one, spec: { ...(one.spec as object), rules: [{ ...rule, http: { paths } }] } };
}

function rowsOf({ spec }: Manifest): object[] {
  return (spec as { rules: { http: { paths: object[] } }[] }).rules.flatMap(({ http }) => http.paths);
}

describe('another flavor', () => {
  const ingressesOf = (flavor: IngressFlavor, routes: readonly ServiceRoute[]) =>
    together(tableWith(flavor, routes));

  it.each(INGRESSES.flatMap((one) => INGRESSES.map((other) => [one.kind, other.kind, one, other] as const)))(
    'from %s to %s changes classes, annotations and rows, and nothing else',
    (_from, _to, one, other) => {
      for (const routes of [TALK, NESTED]) {
        const changed = differences(ingressesOf(one, routes), ingressesOf(other, routes));
        expect(changed.filter((pointer) => !ONLY.test(pointer))).toEqual([]);
      }
    },
  );

  it('of Traefik has the same rows as F5 NGINX, the exact ones in an Ingress of their own', () => {
    const [nginx, traefik] = INGRESSES.filter(({ kind }) => kind !== 'community').map((flavor) =>
      ingressesOf(flavor, NESTED).flatMap(rowsOf),
    );
    expect(new Set(traefik)).toEqual(new Set(nginx));
  });

  it.each(FLAVORS)('has hosts and warnings of its own alone, with %j', (flavor) => {
    const routes = routesWith({ flavor, tlsSecretNames: CERTIFICATES });
    expect(routes.hosts).toEqual(['api.smaacc.io', 'smaacc.io']);
    expect(warningsOf(routes)).toEqual(
      flavor.kind === 'community'
        ? [
            'ingress-nginx was retired in March 2026 and gets no more security fixes. ' +
              'Allowed: F5 NGINX, an implementation of the Gateway API, or Traefik. ' +
              "To mend: choose kind 'nginx', 'gateway' or 'traefik'.",
          ]
        : [],
    );
  });
});

describe.each(FLAVORS)('with %j', (flavor) => {
  it.each(TABLES)('nothing chooses a class by the annotation of old, for %s', (_what, routes) => {
    expect(JSON.stringify(tableWith(flavor, routes))).not.toContain('kubernetes.io/ingress.class');
  });

  it.each(TABLES)('nothing depends on the order of the rows, for %s', (_what, routes) => {
    expect(tableWith(flavor, [...routes].reverse())).toEqual(tableWith(flavor, routes));
  });

  it.each(TABLES)('no secret is in it, and it is the same each time, for %s', (_what, routes) => {
    const manifests = tableWith(flavor, routes);
    expect(secretMaterial(manifests)).toEqual([]);
    expect(JSON.stringify(tableWith(flavor, routes))).toBe(JSON.stringify(manifests));
  });

  it('it refers to nothing but the Services that answer', () => {
    const services = ['users-v1', 'users-v2', 'accounts', 'website'].map((name) => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace: 'smaacc' },
      spec: { ports: [{ name: 'http', port: 80 }] },
    }));
    const manifests = tableWith(flavor, TALK);
    expect(danglingReferences([...manifests, ...services] as Manifest[])).toEqual([]);
  });
});
