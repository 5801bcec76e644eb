import { Testing } from 'cdk8s';
import type { IngressShard } from '../../../lib/kubernetes/ingress-shard/index.js';
import {
  TraefikController,
  type TraefikControllerProps,
} from '../../../lib/kubernetes/traefik-controller/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

export type Change = Partial<TraefikControllerProps>;

const ingressClass = 'traefik';
/** Behind the load balancers of the shell. */
export const HOST_PORTS: IngressShard = {
  ingressClass,
  exposure: { kind: 'host-ports' },
  pool: { name: 'ingress' },
};
export const LOAD_BALANCER: IngressShard = { ingressClass, exposure: { kind: 'load-balancer' } };
export const NODE_PORTS: IngressShard = {
  ingressClass,
  exposure: { kind: 'node-ports', httpPort: 30080, httpsPort: 30443 },
};
export const TARGET_GROUPS: IngressShard = {
  ingressClass,
  exposure: { kind: 'target-groups', targetGroups: [{ name: 'live-a' }, { name: 'pre-a', scheme: 'http' }] },
};
export const EXPOSURES = [HOST_PORTS, LOAD_BALANCER, NODE_PORTS, TARGET_GROUPS];

/** A controller with one shard behind the shell's load balancers, and whatever is different. */
export function traefikWith(change: Change = {}): TraefikController {
  return new TraefikController(Testing.chart(), 'ingress', { shards: [HOST_PORTS], ...change });
}

/** The controller's objects. */
export function objectsWith(change: Change = {}): Manifest[] {
  return manifestsOf(traefikWith(change));
}

/** All that a controller with this change is refused for, without its path. */
export function refusalOf(change: Change): string {
  try {
    traefikWith(change);
  } catch (error) {
    if (error instanceof InputError) return error.message.replaceAll('test/ingress, ', '');
    throw error;
  }
  return 'nothing is wrong';
}
