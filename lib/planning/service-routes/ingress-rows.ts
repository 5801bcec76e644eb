import { normalizePath, type PathRow, type PrefixMatching, prefixRows } from '../ingress/index.js';
import { pathTypeOf, type RoutedService, type ServiceRoute } from './service-route.js';

/** A row of an Ingress. */
export interface ServiceRow extends PathRow {
  readonly service: RoutedService;
}

/**
 * The rows of a host's Ingresses, in the order of its routes. Where a prefix is two rows, the exact one is left to the route
 * that has that path exactly, if there is one.
 */
export function ingressRows(routes: readonly ServiceRoute[], matching: PrefixMatching): ServiceRow[] {
  const exact = new Set(routes.filter(isExact).map(({ path }) => path));
  return routes.flatMap((route) => {
    const { path, service } = route;
    if (isExact(route)) return [{ path, pathType: 'Exact' as const, service }];
    return prefixRows(matching, path)
      .filter((row) => row.pathType === 'Prefix' || !exact.has(row.path))
      .map((row) => ({ ...row, service }));
  });
}

/**
 * The rows in parts of at most so many. Rows of one path stay together: of two minions, F5 NGINX lets one alone have a path,
 * whatever its type.
 */
export function partsOf(rows: readonly ServiceRow[], most: number): ServiceRow[][] {
  const parts: ServiceRow[][] = [];
  for (const group of groupsOf(rows)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + group.length <= most) last.push(...group);
    else parts.push([...group]);
  }
  return parts;
}

function groupsOf(rows: readonly ServiceRow[]): ServiceRow[][] {
  const groups = new Map<string, ServiceRow[]>();
  for (const row of rows) {
    const path = normalizePath(row.path);
    groups.set(path, [...(groups.get(path) ?? []), row]);
  }
  return [...groups.values()];
}

function isExact(route: ServiceRoute): boolean {
  return pathTypeOf(route) === 'Exact';
}
