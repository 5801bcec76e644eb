import { parseImageReference } from '../tenants/index.js';

/** Keycloak 26.8.0 of 1 October 2026: https://github.com/keycloak/keycloak/releases/tag/26.8.0 */
export const DEFAULT_IMAGE = 'quay.io/keycloak/keycloak:26.8.0';

const RELEASE = /^v?(\d+\.\d+)(?=[.+_-]|$)/;

/**
 * True where both images are of one release of Keycloak, such as 26.8, as their tags tell: servers of two releases
 * neither share a database nor form a cluster. False where a tag does not tell.
 * https://www.keycloak.org/server/update-compatibility
 */
export function isSameRelease(image: string, other: string): boolean {
  const release = releaseOf(image);
  return release !== undefined && release === releaseOf(other);
}

function releaseOf(image: string): string | undefined {
  return RELEASE.exec(parseImageReference(image)?.tag ?? '')?.[1];
}
