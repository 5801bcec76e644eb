import type { k8s } from 'cdk8s-plus-27';
import { type PrefixMatching, prefixRows } from '../../planning/ingress/index.js';
import type { IngressFlavor } from './route-flavor.js';

/**
 * How the prefixes of an Ingress are compared. F5 NGINX goes by letters; Traefik by segments where it is told
 * `strictPrefixMatching`, which it may not be. ingress-nginx goes by segments.
 */
export function matchingOf({ kind }: IngressFlavor): PrefixMatching {
  return kind === 'community' ? 'segments' : 'letters';
}

/** The rows of an Ingress that lead a path and all below it to a Service. */
export function ingressPaths(
  flavor: IngressFlavor,
  path: string,
  { name, port }: { readonly name: string; readonly port: number },
): k8s.HttpIngressPath[] {
  const backend = { service: { name, port: { number: port } } };
  return prefixRows(matchingOf(flavor), path).map(({ path: value, pathType }) => ({
    path: value,
    pathType,
    backend,
  }));
}
