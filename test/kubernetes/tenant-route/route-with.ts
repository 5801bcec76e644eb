import { type App, Chart, Testing } from 'cdk8s';
import { tenantMetadata } from '../../../lib/kubernetes/metadata/index.js';
import {
  type RouteFlavor,
  TenantRoute,
  type TenantRouteProps,
  TenantRoutes,
  type TenantRoutesProps,
} from '../../../lib/kubernetes/tenant-route/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

export const HOST = 'tickets.example.com';

export const ROUTE_LABELS = {
  'app.kubernetes.io/name': 'ticket-seller',
  'app.kubernetes.io/instance': 'paper-lanterns',
  'app.kubernetes.io/part-of': 'ticket-sales',
  'app.kubernetes.io/managed-by': 'greenroom',
  'app.kubernetes.io/component': 'route',
  'greenroom.dev/event': 'evt-1',
  'greenroom.dev/tenant': 'paper-lanterns',
  'greenroom.dev/cost-centre': 'live-music',
};
export const ROUTE_ANNOTATIONS = {
  'greenroom.dev/event-id': 'evt-1',
  'greenroom.dev/event-name': 'Paper Lanterns',
};
export const HOST_LABELS = {
  'app.kubernetes.io/part-of': 'ticket-sales',
  'app.kubernetes.io/component': 'route',
  'app.kubernetes.io/managed-by': 'greenroom',
};

export const FLAVORS: readonly RouteFlavor[] = [
  { kind: 'nginx' },
  { kind: 'gateway', gateway: { namespace: 'edge' }, className: 'istio' },
  { kind: 'community' },
  { kind: 'traefik' },
];

/** The objects of a tenant's route. */
export function routeWith(change: Partial<TenantRouteProps> = {}): Manifest[] {
  const chart = Testing.chart();
  new TenantRoute(chart, 'route', {
    metadata: tenantMetadata({
      tenant: 'paper-lanterns',
      event: 'evt-1',
      name: 'Paper Lanterns',
      costCentre: 'live-music',
    }),
    flavor: { kind: 'nginx' },
    host: HOST,
    path: '/lanterns',
    service: { name: 'shop', port: 80 },
    ...change,
  });
  return manifestsOf(chart);
}

/** The routes of a host in a chart of an app. */
export function routesWith(change: Partial<TenantRoutesProps> = {}): { app: App; routes: TenantRoutes } {
  const app = Testing.app();
  const routes = new TenantRoutes(new Chart(app, 'host'), 'routes', {
    host: HOST,
    flavor: { kind: 'nginx' },
    namespace: 'edge',
    ...change,
  });
  return { app, routes };
}

/** The host's own objects. */
export function hostWith(change: Partial<TenantRoutesProps> = {}): Manifest[] {
  return manifestsOf(routesWith(change).app);
}

/** What the work is refused for. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}
