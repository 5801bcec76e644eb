import type { ServiceRoute } from '../../planning/service-routes/index.js';
import type { RouteFlavor } from '../tenant-route/index.js';

/** What has all routes of its hosts: `TenantRoutes`, or other `ServiceRoutes`. */
export type HostOwner = { readonly host: string } | { readonly hosts: readonly string[] };

export interface ServiceRoutesProps {
  /** The namespace of the Services, and so of the routes and their certificates; it must exist. */
  readonly namespace: string;
  /** What brings the requests. */
  readonly flavor: RouteFlavor;
  /** The table, in any order: of the routes that fit a request, the longest path gets it. */
  readonly routes: readonly ServiceRoute[];
  /**
   * By host, the Secret of type `kubernetes.io/tls` with its certificate, in `namespace`.
   *
   * @default - TLS ends in front, or at a Gateway that is there already
   */
  readonly tlsSecretNames?: Readonly<Record<string, string>>;
  /**
   * What else has routes in the cluster; hosts of theirs are refused.
   *
   * @default - nothing
   */
  readonly beside?: readonly HostOwner[];
  /**
   * Labels of all objects.
   *
   * @default - none but greenroom's own
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations of all objects, such as `cert-manager.io/cluster-issuer`.
   *
   * @default - none but those that the controller needs
   */
  readonly annotations?: Readonly<Record<string, string>>;
}
