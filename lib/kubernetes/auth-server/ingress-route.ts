import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { HTTP_PORT, type RoutedPath } from '../../planning/auth-server/index.js';
import { type IngressFlavor, ingressClassOf } from '../tenant-route/index.js';
import type { HostRoute } from './host-route.js';
import { ingressAnnotations } from './ingress-annotations.js';
import { authMetadata } from './metadata.js';
import type { AuthServerSettings } from './settings.js';

/** One Ingress for the whole host, and no master with minions, as nobody else has a path of it. */
export function placeIngress(
  scope: Construct,
  id: string,
  settings: AuthServerSettings,
  flavor: IngressFlavor,
  { name, host, paths, tlsSecretName: secretName }: HostRoute,
): void {
  new k8s.KubeIngress(scope, id, {
    metadata: authMetadata(settings, 'route', name, {
      ...settings.routeAnnotations,
      ...ingressAnnotations(flavor),
    }),
    spec: {
      ingressClassName: ingressClassOf(flavor),
      tls: secretName === undefined ? undefined : [{ hosts: [host], secretName }],
      rules: [{ host, http: { paths: paths.map((path) => ingressPath(path, settings)) } }],
    },
  });
}

/** F5 NGINX and Traefik match a prefix letter by letter: with a slash behind it, it is a folder to all controllers. */
function ingressPath({ path, isWhole }: RoutedPath, { name }: AuthServerSettings): k8s.HttpIngressPath {
  return {
    path: isWhole && path !== '/' ? `${path}/` : path,
    pathType: isWhole ? 'Prefix' : 'Exact',
    backend: { service: { name, port: { number: HTTP_PORT } } },
  };
}
