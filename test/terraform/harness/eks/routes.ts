import type { EksCluster } from './eks-cluster.js';

/** One request for something in a cluster. */
export interface EksRequest {
  /** The parts of the path that the route names, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON of the body; each route knows what the API's reference says it holds. */
  readonly body: unknown;
}

export type EksHandler = (cluster: EksCluster, request: EksRequest) => object;

/** Handlers by method and path as the reference writes them, without the leading `/clusters/{name}`. */
export type EksRoutes = Readonly<Record<string, EksHandler>>;

/** The handler of a request, with the parts of its path. */
export function routed(
  routes: EksRoutes,
  method: string,
  path: string,
): { readonly handler: EksHandler; readonly path: Record<string, string> } | undefined {
  for (const [route, handler] of Object.entries(routes)) {
    const [routeMethod, template = ''] = route.split(' ');
    const pattern = template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = routeMethod === method ? new RegExp(`^${pattern}$`).exec(path) : null;
    if (match === null) continue;
    const parts = Object.entries(match.groups ?? {});
    return {
      handler,
      path: Object.fromEntries(parts.map(([name, value]) => [name, decodeURIComponent(value)])),
    };
  }
  return undefined;
}
