import type { k8s } from 'cdk8s-plus-27';
import type { IngressFlavor } from './route-flavor.js';
import { normalizePath } from './route-path.js';

/**
 * The rows of an Ingress that lead a path and all below it to a Service. F5 NGINX and Traefik match a prefix letter
 * by letter, so that `/tour` would get the requests for `/tour-2` when that tenant is gone; they are given the path
 * itself and, as a prefix, the path with a slash behind it. ingress-nginx matches segment by segment.
 */
export function ingressPaths(
  { kind }: IngressFlavor,
  path: string,
  { name, port }: { readonly name: string; readonly port: number },
): k8s.HttpIngressPath[] {
  const backend = { service: { name, port: { number: port } } };
  const prefix = normalizePath(path);
  if (prefix === '/' || kind === 'community') return [{ path: prefix, pathType: 'Prefix', backend }];
  return [
    { path: prefix, pathType: 'Exact', backend },
    { path: `${prefix}/`, pathType: 'Prefix', backend },
  ];
}
