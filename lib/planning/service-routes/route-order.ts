import { normalizePath } from '../ingress/index.js';
import { byCodePoint } from '../wording/index.js';
import { pathTypeOf, type ServiceRoute } from './service-route.js';

/** The hosts of a table, each once, whatever the order of its rows. */
export function hostsOf(routes: readonly ServiceRoute[]): string[] {
  return [...new Set(routes.map(({ host }) => host))].sort(byCodePoint);
}

/**
 * The routes of a host, the longest path first, whatever the order of the table's rows: the first that a request fits is the
 * one that gets it. Of one path, what is exact goes before what is a prefix.
 */
export function routesOf(routes: readonly ServiceRoute[], host: string): ServiceRoute[] {
  return routes.filter((route) => route.host === host).sort(byPrecedence);
}

function byPrecedence(one: ServiceRoute, other: ServiceRoute): number {
  const [ours, theirs] = [normalizePath(one.path), normalizePath(other.path)];
  return (
    theirs.length - ours.length ||
    byCodePoint(ours, theirs) ||
    byCodePoint(pathTypeOf(one), pathTypeOf(other)) ||
    byCodePoint(one.path, other.path)
  );
}
