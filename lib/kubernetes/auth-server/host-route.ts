import type { RoutedPath } from '../../planning/auth-server/index.js';

/** A host of the server, which nobody else has a part in. */
export interface HostRoute {
  /** The name of its objects. */
  readonly name: string;
  readonly host: string;
  readonly paths: readonly RoutedPath[];
  readonly tlsSecretName?: string;
}
