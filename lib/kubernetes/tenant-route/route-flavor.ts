/** What brings requests to a tenant. */
export type RouteFlavor = NginxFlavor | GatewayFlavor | CommunityFlavor | TraefikFlavor;

/**
 * F5 NGINX Ingress Controller, by mergeable Ingresses: one master for each host, one minion for each tenant, and no
 * object that two tenants share. https://docs.nginx.com/nginx-ingress-controller/
 */
export interface NginxFlavor {
  readonly kind: 'nginx';
  /**
   * The IngressClass of the controller.
   *
   * @default 'nginx'
   */
  readonly ingressClass?: string;
  /**
   * The most requests that are passed on; those above are answered with 429 and never reach a pod.
   *
   * @default - no limit
   */
  readonly rateLimit?: RateLimit;
}

/** A limit over all replicas of the controller. */
export interface RateLimit {
  readonly requestsPerSecond: number;
  /**
   * Requests that may come on top at once.
   *
   * @default - `requestsPerSecond`
   */
  readonly burst?: number;
  /**
   * Whose requests are counted together: those of one client address, or all of the tenant's. Behind a load balancer
   * the controller must be told whom to believe about a client's address, or all clients are one.
   *
   * @default 'client'
   */
  readonly per?: 'client' | 'tenant';
}

/** Any implementation of the Gateway API, by one HTTPRoute for each tenant. */
export interface GatewayFlavor {
  readonly kind: 'gateway';
  /** The Gateway that the host's requests come through. */
  readonly gateway: {
    /**
     * Its name; several hosts can have one in common only if it is there already.
     *
     * @default - made from the host: `tickets-example-com`
     */
    readonly name?: string;
    readonly namespace: string;
  };
  /**
   * The GatewayClass with which the Gateway is made.
   *
   * @default - the Gateway is there already, with a listener named as below that takes routes from all tenants
   */
  readonly className?: string;
  /**
   * The listener that tenants are attached to: `https`, or `http` where TLS ends at a load balancer in front.
   *
   * @default 'https'
   */
  readonly listener?: 'https' | 'http';
}

/** The community's ingress-nginx, retired in March 2026: works, and warns. */
export interface CommunityFlavor {
  readonly kind: 'community';
  /**
   * The IngressClass of the controller.
   *
   * @default 'nginx'
   */
  readonly ingressClass?: string;
}

/** Traefik, by Ingresses. */
export interface TraefikFlavor {
  readonly kind: 'traefik';
  /**
   * The IngressClass of the controller.
   *
   * @default 'traefik'
   */
  readonly ingressClass?: string;
  /**
   * The entry point that tenants are attached to: `websecure`, with TLS, or `web` where TLS ends at a load balancer
   * in front.
   *
   * @default 'websecure'
   */
  readonly entryPoint?: 'websecure' | 'web';
}

/** F5 NGINX with the class `nginx`. */
export const DEFAULT_ROUTE: RouteFlavor = { kind: 'nginx' };

/** A flavor that speaks Ingress. */
export type IngressFlavor = Exclude<RouteFlavor, GatewayFlavor>;

const INGRESS_CLASSES = { nginx: 'nginx', community: 'nginx', traefik: 'traefik' };

export function ingressClassOf({ kind, ingressClass = INGRESS_CLASSES[kind] }: IngressFlavor): string {
  return ingressClass;
}

/** The Gateway of a host. */
export function gatewayOf(
  { gateway }: GatewayFlavor,
  host: string,
): { readonly name: string; readonly namespace: string } {
  return { name: gateway.name ?? host.replaceAll('.', '-'), namespace: gateway.namespace };
}

/** What a person who chose the flavor should know. */
export function warningsAbout({ kind }: RouteFlavor): string[] {
  return kind === 'community' ? [RETIRED] : [];
}

const RETIRED =
  'ingress-nginx was retired in March 2026 and gets no more security fixes. ' +
  "Allowed: F5 NGINX, an implementation of the Gateway API, or Traefik. To mend: choose kind 'nginx', 'gateway' or 'traefik'.";

/** The listener that a tenant is attached to. */
export function listenerNameOf({ listener = 'https' }: GatewayFlavor): 'https' | 'http' {
  return listener;
}
