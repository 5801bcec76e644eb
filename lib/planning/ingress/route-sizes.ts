import { prefixRows } from './path-rows.js';

/** What the size of a tenant's route follows from. */
export interface SizedRoute {
  readonly tenant: string;
  readonly path: string;
  /** The Service that answers. */
  readonly service: string;
  readonly port: number;
  /**
   * Of the tenant's Ingress.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Of the tenant's Ingress.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Sizes of objects as JSON in bytes. */
export interface RouteSizes {
  /** The largest Ingress of one tenant. */
  readonly largestRoute: number;
  /** All of them together: what an API server keeps. */
  readonly allRoutes: number;
  /** One Ingress with the rows of all tenants, if there were such a thing; without labels and annotations. */
  readonly sharedIngress: number;
  /** What refuses the shared Ingress. */
  readonly sharedIngressIsRefusedBy: readonly ('client-side apply' | 'etcd')[];
}

/**
 * `kubectl apply` without `--server-side` keeps the object in an annotation, and annotations may have 256 KiB together:
 * https://github.com/kubernetes/apimachinery/blob/master/pkg/api/validation/objectmeta.go
 */
export const CLIENT_SIDE_APPLY_LIMIT = 256 * 1024;
/** A request to etcd: https://etcd.io/docs/latest/dev-guide/limit/. It holds protobuf, which is smaller than JSON. */
export const ETCD_LIMIT = 1.5 * 1024 * 1024;

/**
 * How large the Ingresses of a host's tenants are, each by itself and all in one.
 *
 * @param ingressClass of the Ingresses
 */
export function routeSizes(host: string, ingressClass: string, routes: readonly SizedRoute[]): RouteSizes {
  const sizes = routes.map((route) => {
    const { tenant, labels, annotations } = route;
    return ingressSize({ name: tenant, namespace: tenant, labels, annotations }, host, ingressClass, [route]);
  });
  const sharedIngress = ingressSize({ name: host, namespace: 'default' }, host, ingressClass, routes);
  return {
    largestRoute: sizes.reduce((most, size) => Math.max(most, size), 0),
    allRoutes: sizes.reduce((sum, size) => sum + size, 0),
    sharedIngress,
    sharedIngressIsRefusedBy: [
      ...(sharedIngress > CLIENT_SIDE_APPLY_LIMIT ? (['client-side apply'] as const) : []),
      ...(sharedIngress > ETCD_LIMIT ? (['etcd'] as const) : []),
    ],
  };
}

function ingressSize(
  metadata: object,
  host: string,
  ingressClassName: string,
  routes: readonly SizedRoute[],
): number {
  const paths = routes.flatMap(rows);
  const spec = { ingressClassName, rules: [{ host, http: { paths } }] };
  return Buffer.byteLength(
    JSON.stringify({ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata, spec }),
  );
}

/** As F5 NGINX needs them. */
function rows({ path, service: name, port: number }: SizedRoute): object[] {
  const backend = { service: { name, port: { number } } };
  return prefixRows('letters', path).map((row) => ({ ...row, backend }));
}
