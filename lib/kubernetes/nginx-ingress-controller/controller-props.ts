import type { ControllerFlavor } from '../../planning/ingress/index.js';
import type { Cpu, Duration, Memory } from '../../planning/units/index.js';
import type { IngressControllerProps } from '../ingress-shard/index.js';

export interface NginxIngressControllerProps extends IngressControllerProps {
  /**
   * F5's controller, or the community's, which is retired and warns.
   *
   * @default 'f5'
   */
  readonly flavor?: ControllerFlavor;
  /**
   * The namespace, which is made; also the name of the ClusterRole.
   *
   * @default 'nginx-ingress' - for the community's `ingress-nginx`: where tenants expect their requests from
   */
  readonly namespace?: string;
  /**
   * The Secret of type `kubernetes.io/tls`, in `namespace`, for connections that name no host that is known.
   *
   * @default - they are refused by F5, and shown a certificate of its own by the community's
   */
  readonly defaultTlsSecret?: string;
  /**
   * Processor time that a pod requests; NGINX starts a worker for each whole processor of it.
   *
   * @default Cpu.milli(1000)
   */
  readonly cpu?: Cpu;
  /**
   * Memory that a pod gets at most.
   *
   * @default - twice `memory`: after a change of routes, old workers live on until their last request
   */
  readonly memoryLimit?: Memory;
  /**
   * From a container's start until NGINX has all routes, at most.
   *
   * @default Duration.minutes(5)
   */
  readonly startupTime?: Duration;
  /**
   * How long old workers may finish what they have begun, after a change of routes and at the end.
   *
   * @default Duration.seconds(45)
   */
  readonly workerShutdownTimeout?: Duration;
  /**
   * A line of the access log, with variables of NGINX; values are escaped as in JSON.
   *
   * @default - a JSON object, without the query of the address
   */
  readonly logFormat?: string;
  /**
   * Idle connections that each worker keeps open to each tenant.
   *
   * @default 32
   */
  readonly upstreamKeepalive?: number;
}
