import { normalizePath } from '../ingress/index.js';

/** A row of the table: where people ask, and which Service answers. */
export interface ServiceRoute {
  /** The host name. */
  readonly host: string;
  /** The path below the host. */
  readonly path: string;
  /**
   * `Prefix` for the path and all below it, segment by segment; `Exact` for the path alone.
   *
   * @default 'Prefix'
   */
  readonly pathType?: PathType;
  readonly service: RoutedService;
}

/** A Service, by its port's number or name. */
export interface RoutedService {
  readonly name: string;
  readonly port: number | string;
}

export type PathType = 'Exact' | 'Prefix';

export const PATH_TYPES: readonly PathType[] = ['Exact', 'Prefix'];

export function pathTypeOf({ pathType = 'Prefix' }: Pick<ServiceRoute, 'pathType'>): PathType {
  return pathType;
}

/** What a route asks for, in one spelling: a prefix has no slash at its end, and to an exact path the slash matters. */
export function askedFor(route: Pick<ServiceRoute, 'host' | 'path' | 'pathType'>): string {
  const type = pathTypeOf(route);
  return `${type} ${route.host}${type === 'Exact' ? route.path : normalizePath(route.path)}`;
}
