import { Testing } from 'cdk8s';
import {
  type IngressShard,
  NginxIngressController,
  type NginxIngressControllerProps,
} from '../../../lib/kubernetes/nginx-ingress-controller/index.js';
import { warningsOf } from '../../../lib/kubernetes/warnings/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

export type Change = Partial<NginxIngressControllerProps>;

/** Behind the load balancers of the shell. */
export const HOST_PORTS: IngressShard = {
  ingressClass: 'nginx',
  exposure: { kind: 'host-ports' },
  pool: { name: 'ingress' },
};
export const LOAD_BALANCER: IngressShard = { ingressClass: 'nginx', exposure: { kind: 'load-balancer' } };
export const NODE_PORTS: IngressShard = {
  ingressClass: 'nginx',
  exposure: { kind: 'node-ports', httpPort: 30080, httpsPort: 30443 },
};
export const TARGET_GROUPS: IngressShard = {
  ingressClass: 'nginx',
  exposure: { kind: 'target-groups', targetGroups: [{ name: 'tickets-live-a' }, { name: 'tickets-pre-a' }] },
};
export const EXPOSURES = [HOST_PORTS, LOAD_BALANCER, NODE_PORTS, TARGET_GROUPS];

/** A controller with one shard behind the shell's load balancers, and whatever is different. */
export function controllerWith(change: Change = {}): NginxIngressController {
  return new NginxIngressController(Testing.chart(), 'ingress', { shards: [HOST_PORTS], ...change });
}

/** The controller's objects. */
export function objectsWith(change: Change = {}): Manifest[] {
  return manifestsOf(controllerWith(change));
}

/** The objects of a controller with that shard, changed. */
export function shardWith(shard: IngressShard, change: Change = {}): Manifest[] {
  return objectsWith({ shards: [shard], ...change });
}

export function warningsWith(change: Change = {}): string[] {
  return warningsOf(controllerWith(change));
}

/** All that a controller with this change is refused for, without its path. */
export function refusalOf(change: Change): string {
  try {
    controllerWith(change);
  } catch (error) {
    if (error instanceof InputError) return error.message.replaceAll('test/ingress, ', '');
    throw error;
  }
  return 'nothing is wrong';
}
