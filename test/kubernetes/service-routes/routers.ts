import type { RouteFlavor } from '../../../lib/kubernetes/tenant-route/index.js';
import type { Manifest } from '../../../lib/testing/index.js';
import { traefikRouter } from '../tenant-route/traefik-router.js';

/** Who answers a path of a host, by the name of its Service. */
export type Router = (host: string, path: string) => string | undefined;

interface Row {
  readonly host: string;
  readonly path: string;
  readonly isExact: boolean;
  readonly service: string;
}

/** What the controllers of a flavor make of objects; Traefik with and without `strictPrefixMatching`. */
export function routersOf({ kind }: RouteFlavor, manifests: readonly Manifest[]): Router[] {
  switch (kind) {
    case 'traefik':
      return [true, false].map((strict) => {
        const router = traefikRouter(manifests, strict);
        return (host, path) => router(host, path)?.replace(/^.*\//, '');
      });
    case 'nginx':
      return [longestFirst(ingressRows(manifests), (path, prefix) => path.startsWith(prefix))];
    case 'community':
      return [longestFirst(ingressRows(manifests), bySegment)];
    case 'gateway':
      return [longestFirst(httpRouteRows(manifests), bySegment)];
  }
}

/** An exact path first, then the longest prefix: NGINX, the Ingress and the Gateway API say the same. */
function longestFirst(rows: readonly Row[], fits: (path: string, prefix: string) => boolean): Router {
  return (host, path) => {
    const ours = rows.filter((row) => row.host === host);
    const exact = ours.find((row) => row.isExact && row.path === path);
    const [longest] = ours
      .filter((row) => !row.isExact && fits(path, row.path))
      .sort((one, other) => other.path.length - one.path.length);
    return (exact ?? longest)?.service;
  };
}

function bySegment(path: string, prefix: string): boolean {
  return prefix === '/' || path === prefix || path.startsWith(`${prefix}/`);
}

function ingressRows(manifests: readonly Manifest[]): Row[] {
  return manifests
    .filter(({ kind }) => kind === 'Ingress')
    .flatMap(({ spec }) => (spec as unknown as IngressSpec).rules)
    .flatMap(({ host, http }) =>
      (http?.paths ?? []).map(({ path, pathType, backend }) => ({
        host,
        path,
        isExact: pathType === 'Exact',
        service: backend.service.name,
      })),
    );
}

function httpRouteRows(manifests: readonly Manifest[]): Row[] {
  return manifests
    .filter(({ kind }) => kind === 'HTTPRoute')
    .map(({ spec }) => spec as unknown as HttpRouteSpec)
    .flatMap(({ hostnames: [host = ''], rules }) =>
      rules.flatMap(({ matches, backendRefs = [] }) =>
        backendRefs.flatMap(({ name }) =>
          matches.map(({ path }) => ({
            host,
            path: path.value,
            isExact: path.type === 'Exact',
            service: name,
          })),
        ),
      ),
    );
}

interface IngressSpec {
  readonly rules: readonly {
    readonly host: string;
    readonly http?: {
      readonly paths: readonly {
        readonly path: string;
        readonly pathType: string;
        readonly backend: { readonly service: { readonly name: string } };
      }[];
    };
  }[];
}

interface HttpRouteSpec {
  readonly hostnames: readonly string[];
  readonly rules: readonly {
    readonly matches: readonly { readonly path: { readonly type: string; readonly value: string } }[];
    readonly backendRefs?: readonly { readonly name: string }[];
  }[];
}
