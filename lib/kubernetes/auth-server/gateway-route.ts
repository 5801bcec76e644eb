import type { Construct } from 'constructs';
import { HTTP_PORT } from '../../planning/auth-server/index.js';
import {
  type GatewayFlavor,
  gatewayOf,
  HttpRoute,
  listenerNameOf,
  listenerOf,
  redirectionOf,
} from '../tenant-route/index.js';
import { Gateway } from './gateway.js';
import type { HostRoute } from './host-route.js';
import { authMetadata } from './metadata.js';
import type { AuthServerSettings } from './settings.js';

/** The host's HTTPRoute, the redirection from plain HTTP and, with a class, the Gateway. */
export function placeGatewayRoute(
  scope: Construct,
  id: string,
  settings: AuthServerSettings,
  flavor: GatewayFlavor,
  route: HostRoute,
): void {
  const listener = listenerNameOf(flavor);
  const { routeAnnotations: annotations } = settings;
  placeGateway(scope, `${id}-gateway`, settings, flavor, route);
  new HttpRoute(scope, id, {
    metadata: authMetadata(settings, 'route', route.name, annotations),
    spec: {
      parentRefs: [listenerOf(gatewayOf(flavor, route.host), listener)],
      hostnames: [route.host],
      rules: [
        {
          matches: route.paths.map(({ path, isWhole }) => ({
            path: { type: isWhole ? 'PathPrefix' : 'Exact', value: path },
          })),
          backendRefs: [{ group: '', kind: 'Service', name: settings.name, port: HTTP_PORT, weight: 1 }],
        },
      ],
    },
  });
  if (listener === 'http') return;
  new HttpRoute(scope, `${id}-redirection`, {
    metadata: authMetadata(settings, 'route', `${route.name}-redirection`),
    spec: redirectionOf(flavor, route.host),
  });
}

/** Routes of the server's own namespace come in, and no others. */
function placeGateway(
  scope: Construct,
  id: string,
  settings: AuthServerSettings,
  flavor: GatewayFlavor,
  { host, tlsSecretName }: HostRoute,
): void {
  if (flavor.className === undefined) return;
  const { name, namespace } = gatewayOf(flavor, host);
  new Gateway(scope, id, {
    metadata: { ...authMetadata(settings, 'route', name, settings.routeAnnotations), namespace },
    className: flavor.className,
    routesFrom: settings.namespace,
    hostname: host,
    tlsSecretName: listenerNameOf(flavor) === 'https' ? tlsSecretName : undefined,
  });
}
