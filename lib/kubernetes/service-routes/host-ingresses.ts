import {
  ingressRows,
  partsOf,
  type ServiceRoute,
  type ServiceRow,
} from '../../planning/service-routes/index.js';
import {
  hostAnnotations,
  type IngressFlavor,
  matchingOf,
  minionAnnotations,
  type NginxFlavor,
  priorityAnnotations,
  serviceAnnotations,
} from '../tenant-route/index.js';

/** One Ingress of a host. */
export interface HostIngress {
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly rows: readonly ServiceRow[];
}

/**
 * The most rows of one Ingress. With names of usual length that is some 80 KiB, a third of what `kubectl apply` takes
 * without `--server-side`.
 */
const MOST_ROWS = 500;

/** The Ingresses of a host; the first has its certificate. */
export function hostIngresses(
  flavor: IngressFlavor,
  host: string,
  routes: readonly ServiceRoute[],
): HostIngress[] {
  const rows = ingressRows(routes, matchingOf(flavor));
  switch (flavor.kind) {
    case 'nginx':
      return mergeable(flavor, host, rows);
    case 'community':
      return numbered(host, serviceAnnotations(flavor), rows);
    case 'traefik':
      return byType(flavor, host, rows);
  }
}

/** F5 NGINX has a host from one Ingress alone, unless that is the master of the others. */
function mergeable(flavor: NginxFlavor, host: string, rows: readonly ServiceRow[]): HostIngress[] {
  const parts = partsOf(rows, MOST_ROWS);
  if (parts.length < 2) return [{ name: host, annotations: serviceAnnotations(flavor), rows }];
  return [
    { name: host, annotations: hostAnnotations(flavor), rows: [] },
    ...parts.map((part, index) => ({
      name: `${host}-${index + 1}`,
      annotations: minionAnnotations(flavor),
      rows: part,
    })),
  ];
}

/**
 * Traefik goes by the length of rules, in which an exact path counts for less than a shorter prefix, and knows a priority
 * of whole Ingresses alone: exact rows have one of their own, before all prefixes.
 */
function byType(flavor: IngressFlavor, host: string, rows: readonly ServiceRow[]): HostIngress[] {
  const annotations = serviceAnnotations(flavor);
  return [
    ...numbered(host, annotations, rows.filter(isPrefix)),
    ...numbered(
      `${host}-exact`,
      { ...annotations, ...priorityAnnotations(0) },
      rows.filter((row) => !isPrefix(row)),
    ),
  ];
}

function numbered(
  name: string,
  annotations: Readonly<Record<string, string>>,
  rows: readonly ServiceRow[],
): HostIngress[] {
  return partsOf(rows, MOST_ROWS).map((part, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    annotations,
    rows: part,
  }));
}

function isPrefix({ pathType }: ServiceRow): boolean {
  return pathType === 'Prefix';
}
