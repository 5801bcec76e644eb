import type { Construct } from 'constructs';
import { ADMIN_PATHS, publicPaths } from '../../planning/auth-server/index.js';
import type { RouteFlavor } from '../tenant-route/index.js';
import { placeGatewayRoute } from './gateway-route.js';
import type { HostRoute } from './host-route.js';
import { placeIngress } from './ingress-route.js';
import type { AuthServerSettings } from './settings.js';

/** Places the routes of the host that people log in at and, where there is one, of the admin console's. */
export function placeRoutes(scope: Construct, settings: AuthServerSettings): void {
  const { name, host, route, tlsSecretName, databaseUse } = settings;
  const paths = publicPaths(databaseUse.kind === 'together');
  place(scope, 'route', settings, route, { name, host, paths, tlsSecretName });
  const { adminHost, adminRoute, adminTlsSecretName } = settings;
  if (adminHost === undefined) return;
  place(scope, 'admin-route', settings, adminRoute, {
    name: `${name}-admin`,
    host: adminHost,
    paths: ADMIN_PATHS,
    tlsSecretName: adminTlsSecretName,
  });
}

function place(
  scope: Construct,
  id: string,
  settings: AuthServerSettings,
  flavor: RouteFlavor,
  route: HostRoute,
): void {
  if (flavor.kind === 'gateway') placeGatewayRoute(scope, id, settings, flavor, route);
  else placeIngress(scope, id, settings, flavor, route);
}
