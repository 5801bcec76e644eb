import { Chart, Testing } from 'cdk8s';
import { beforeAll, describe, expect, it } from 'vitest';
import { tenantMetadata } from '../../../lib/kubernetes/metadata/index.js';
import { TenantRoute, TenantRoutes } from '../../../lib/kubernetes/tenant-route/index.js';
import { CLIENT_SIDE_APPLY_LIMIT } from '../../../lib/planning/ingress/index.js';
import { tenantName } from '../../../lib/planning/names/index.js';
import { addressOn, type RouteShard } from '../../../lib/planning/route-shards/index.js';

const TENANTS = 5_000;
const SHARDS: RouteShard[] = ['a', 'b', 'c', 'd'].map((letter) => ({
  name: `nginx-${letter}`,
  host: `${letter}.tickets.example.com`,
}));

interface Ingress {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: {
    readonly ingressClassName: string;
    readonly rules: readonly {
      readonly host: string;
      readonly http?: { readonly paths: readonly { readonly path: string; readonly pathType: string }[] };
    }[];
  };
}

/** The routes of a season as large as they come, as an app with shards declares them. */
function ingresses(shards: readonly RouteShard[]): Ingress[] {
  const chart = new Chart(Testing.app(), 'chart');
  const hosts = new Map(
    shards.map(({ name, host }) => [
      host,
      new TenantRoutes(chart, host, {
        host,
        flavor: { kind: 'nginx', ingressClass: name },
        namespace: 'nginx-ingress',
        tlsSecretName: 'tickets-tls',
      }),
    ]),
  );
  for (let number = 0; number < TENANTS; number += 1) {
    const [event, name] = [`E${number}`, `Paper Lanterns, London, night ${number}`];
    const tenant = tenantName(event, name);
    const { host, shard } = addressOn(shards, { tenant });
    const path = `/${tenant}`;
    new TenantRoute(chart, tenant, {
      metadata: tenantMetadata({ tenant, event, name, costCentre: 'live-music' }),
      flavor: {
        kind: 'nginx',
        ingressClass: shard,
        rateLimit: { requestsPerSecond: 9_000, burst: 450, per: 'tenant' },
      },
      host,
      path,
      service: { name: `ticket-seller-tenant-${tenant}`, port: 80 },
    });
    hosts.get(host)?.add({ tenant, host, path });
  }
  return chart.node
    .findAll()
    .flatMap((construct) =>
      'toJson' in construct && construct !== chart ? [(construct as { toJson(): Ingress }).toJson()] : [],
    );
}

describe.each([
  ['one host', SHARDS.slice(0, 1)],
  ['four shards', SHARDS],
])('the routes of 5,000 tenants on %s', (_where, shards) => {
  let objects: Ingress[] = [];
  beforeAll(() => {
    objects = ingresses(shards);
  });

  it('are one Ingress for each tenant, and one without paths for each host', () => {
    const masters = objects.filter(({ spec }) => spec.rules.every(({ http }) => http === undefined));
    expect([objects.length, masters.length]).toEqual([TENANTS + shards.length, shards.length]);
  });

  it('have every address once', () => {
    const addresses = objects.flatMap(({ spec }) =>
      spec.rules.flatMap(({ host, http }) =>
        (http?.paths ?? []).map(({ path, pathType }) => `${host} ${path} ${pathType}`),
      ),
    );
    expect(addresses).toHaveLength(2 * TENANTS);
    expect(new Set(addresses).size).toBe(2 * TENANTS);
  });

  it('are in objects of less than a hundredth of what a client-side apply takes', () => {
    const largest = Math.max(...objects.map((object) => Buffer.byteLength(JSON.stringify(object))));
    expect(largest).toBeLessThan(CLIENT_SIDE_APPLY_LIMIT / 100);
  });

  it('are dealt out evenly, within a tenth', () => {
    const counts = shards.map(
      ({ name }) => objects.filter(({ spec }) => spec.ingressClassName === name).length,
    );
    const share = TENANTS / shards.length;
    expect(counts.filter((count) => Math.abs(count - share) > share / 10)).toEqual([]);
  });
});
