import { type ControllerFlavor, controllerFacts } from './controller-flavor.js';
import { HTTP_PORT, HTTPS_PORT, type IngressExposure, showsHealth } from './exposure.js';

/** Where the pods of a controller listen. */
export interface PodPorts {
  readonly http: number;
  readonly https: number;
  /** Where they say that they can take requests. */
  readonly health: number;
  /** Where they are scraped. */
  readonly metrics: number;
}

/** The ports of NGINX are those of nodes and Services: its program has the right to them. */
export function nginxPorts(flavor: ControllerFlavor): PodPorts {
  const { healthPort: health, metricsPort: metrics } = controllerFacts(flavor);
  return { http: HTTP_PORT, https: HTTPS_PORT, health, metrics };
}

/** The ports of NGINX's pods at which anybody may knock. */
export function publicPorts(flavor: ControllerFlavor, exposure: IngressExposure): number[] {
  return openPorts(nginxPorts(flavor), exposure);
}

/** The ports of pods at which anybody may knock. */
export function openPorts({ http, https, health }: PodPorts, exposure: IngressExposure): number[] {
  return [http, https, ...(showsHealth(exposure) ? [health] : [])];
}
