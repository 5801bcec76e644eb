import type { Duration } from '../../planning/units/index.js';
import type { IngressControllerProps } from '../ingress-shard/index.js';

export interface TraefikControllerProps extends IngressControllerProps {
  /**
   * The namespace, which is made; also the name of the ClusterRole.
   *
   * @default 'traefik' - where tenants expect their requests from
   */
  readonly namespace?: string;
  /**
   * The Secret of type `kubernetes.io/tls`, in `namespace`, for connections that name no host that is known.
   *
   * @default - they are shown a certificate that each pod makes for itself
   */
  readonly defaultTlsSecret?: string;
  /**
   * Sends all who come to the entry point `web` to HTTPS. Not where TLS ends at a load balancer in front and routes are
   * at `web`: they would never be reached.
   *
   * @default true
   */
  readonly redirectToHttps?: boolean;
  /**
   * From a container's start until Traefik has all routes, at most; then it is started again.
   *
   * @default Duration.minutes(1)
   */
  readonly startupTime?: Duration;
}
