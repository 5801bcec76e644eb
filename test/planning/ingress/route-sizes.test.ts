import { Testing } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { tenantMetadata } from '../../../lib/kubernetes/metadata/index.js';
import { TenantRoute } from '../../../lib/kubernetes/tenant-route/index.js';
import {
  CLIENT_SIDE_APPLY_LIMIT,
  ETCD_LIMIT,
  routeSizes,
  type SizedRoute,
} from '../../../lib/planning/ingress/index.js';
import { tenantName } from '../../../lib/planning/names/index.js';
import { manifest, manifestsOf } from '../../../lib/testing/index.js';

const HOST = 'tickets.example.com';

/** Tenants with names as an on-sale of many has them. */
function tenants(count: number): SizedRoute[] {
  return Array.from({ length: count }, (_, index) => {
    const tenant = tenantName(`evt-${index}`, `The Long Tour, Night ${10_000 + index}`);
    return { tenant, path: `/${tenant}`, service: `ticket-seller-tenant-${tenant}`, port: 80 };
  });
}

describe('the size of routes', () => {
  it.each(['/tour', '/'])('is that of the Ingress that a tenant gets at %s', (path) => {
    const chart = Testing.chart();
    const [tenant, service, port] = ['paper-lanterns', 'shop', 80];
    const metadata = tenantMetadata({ tenant, event: 'evt-1', name: 'Ночь', costCentre: 'live-music' });
    new TenantRoute(chart, 'route', {
      metadata,
      flavor: { kind: 'nginx' },
      host: HOST,
      path,
      service: { name: service, port },
    });
    const ingress = manifest(manifestsOf(chart), 'Ingress');
    const { labels, annotations } = ingress.metadata;
    const route = { tenant, path, service, port, labels, annotations };
    expect(routeSizes(HOST, 'nginx', [route]).largestRoute).toBe(Buffer.byteLength(JSON.stringify(ingress)));
  });

  it('of tenants by themselves grows in sum and not in the largest', () => {
    const [few, many] = [routeSizes(HOST, 'nginx', tenants(10)), routeSizes(HOST, 'nginx', tenants(5000))];
    expect(many.largestRoute).toBe(few.largestRoute);
    expect(many.allRoutes).toBe(500 * few.allRoutes);
  });

  it.each([
    [1, []],
    [739, []],
    [740, ['client-side apply']],
    [4442, ['client-side apply']],
    [4443, ['client-side apply', 'etcd']],
  ])('of %i tenants in one Ingress is refused by %j', (count, refused) => {
    expect(routeSizes(HOST, 'nginx', tenants(count)).sharedIngressIsRefusedBy).toEqual(refused);
  });

  it('without tenants is that of an Ingress without rows', () => {
    expect(routeSizes('a.example', 'nginx', [])).toEqual({
      largestRoute: 0,
      allRoutes: 0,
      sharedIngress: Buffer.byteLength(
        '{"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"a.example","namespace":"default"},' +
          '"spec":{"ingressClassName":"nginx","rules":[{"host":"a.example","http":{"paths":[]}}]}}',
      ),
      sharedIngressIsRefusedBy: [],
    });
  });

  it('has the limits of an API server', () => {
    expect([CLIENT_SIDE_APPLY_LIMIT, ETCD_LIMIT]).toEqual([262_144, 1_572_864]);
  });
});
