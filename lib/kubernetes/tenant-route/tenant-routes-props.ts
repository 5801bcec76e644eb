import type { RouteFlavor } from './route-flavor.js';

export interface TenantRoutesProps {
  /** The host name under which tickets are sold. */
  readonly host: string;
  /** What brings the requests; the same as that of the host's tenants. */
  readonly flavor: RouteFlavor;
  /** The namespace of the host's objects and of its certificate; it must exist. */
  readonly namespace: string;
  /**
   * The Secret of type `kubernetes.io/tls` with the host's certificate, in `namespace`.
   *
   * @default - TLS ends at a load balancer in front
   */
  readonly tlsSecretName?: string;
  /**
   * Labels of the host's objects.
   *
   * @default - none but greenroom's own
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations of the host's objects, such as `cert-manager.io/cluster-issuer`.
   *
   * @default - none but those that the controller needs
   */
  readonly annotations?: Readonly<Record<string, string>>;
}
