/** What people and apps need, and nothing of the administration: https://www.keycloak.org/server/reverseproxy#_exposed_path_recommendations */
const PUBLIC: readonly string[] = ['/realms', '/resources', '/.well-known'];
/** Where a load balancer in front of several clusters asks whether this one serves; answered by `stateless` servers. */
const CHECK = '/lb-check';

/** A path that has a route: by itself, or with everything below it. */
export interface RoutedPath {
  readonly path: string;
  readonly isWhole: boolean;
}

/** The paths of the host that people log in at. */
export function publicPaths(isShared: boolean): RoutedPath[] {
  return [
    ...PUBLIC.map((path) => ({ path, isWhole: true })),
    ...(isShared ? [{ path: CHECK, isWhole: false }] : []),
  ];
}

/** The paths of the admin console's host: all of them. */
export const ADMIN_PATHS: readonly RoutedPath[] = [{ path: '/', isWhole: true }];
