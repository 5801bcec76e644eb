import type { PodPorts } from './pod-ports.js';

/** What Traefik brings along. */
export const TRAEFIK = {
  /** The value of its pods' label `app.kubernetes.io/name`, and the namespace that tenants expect it in. */
  name: 'traefik',
  /** The image, pinned: https://hub.docker.com/_/traefik */
  image: 'traefik:v3.7.14',
  /** The user that its chart gives it; the image has none but root. */
  user: 65_532,
  /** What every IngressClass of Traefik names; which class is whose is an argument. */
  classController: 'traefik.io/ingress-controller',
} as const;

/**
 * Ports that need no right, as its chart has them: the image's program has none to those below 1024. Health is asked at
 * the port of F5's controller, so that load balancers have one port for both.
 */
export const TRAEFIK_PORTS: PodPorts = { http: 8000, https: 8443, health: 8081, metrics: 9100 };

/**
 * Where a pod is asked for a route that it can only have from the API server. Nobody else is let in: `/ping` says yes as
 * soon as the ports are open, and the pod answers 404 until it has read its routes, or for ever where it cannot:
 * https://github.com/traefik/traefik/issues/10458
 */
export const TRAEFIK_READY_PORT = 8082;

/** What Traefik answers 200 on, and 503 from the moment that it is told to stop. */
export const PING_PATH = '/ping';

/** The names of its entry points; routes choose between the first two. */
export const ENTRY_POINTS = {
  http: 'web',
  https: 'websecure',
  health: 'health',
  ready: 'ready',
  metrics: 'metrics',
} as const;
