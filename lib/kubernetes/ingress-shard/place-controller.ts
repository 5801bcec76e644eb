import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type { ControllerAccess, IngressExposure, PodPorts } from '../../planning/ingress/index.js';
import { type ControllerIdentity, clusterWide } from './identity.js';
import { placeNamespace } from './namespace.js';
import { type ProgramPod, podTemplate } from './pod.js';
import { ControllerAccount } from './service-account.js';
import type { ControllerSettings, ShardSettings } from './settings.js';
import { ShardServices } from './shard-services.js';
import { ShardTraffic } from './shard-traffic.js';
import { ShardWorkload } from './shard-workload.js';

/** A program that brings requests, where it differs from others. */
export interface IngressProgram {
  /** By which a monitor finds its metrics. */
  readonly name: string;
  readonly controller: ControllerIdentity;
  readonly settings: ControllerSettings;
  readonly access: ControllerAccess;
  readonly ports: PodPorts;
  /** The ports at which pods of a class call each other, if they do. */
  readonly neighbourPorts?: readonly number[];
  /** What the IngressClass of a shard names. */
  readonly classController: (ingressClass: string) => string;
  /** True where there is a Service for requests. */
  readonly hasService: (exposure: IngressExposure) => boolean;
  readonly pod: (shard: ShardSettings) => ProgramPod;
  /** Places what a class has of this program alone. */
  readonly placeOwn: (scope: Construct, shard: ShardSettings) => void;
}

/** Places a controller in an order in which its objects can be applied one after the other: the Namespace first. */
export function placeController(scope: Construct, program: IngressProgram): void {
  const { controller, settings, access } = program;
  placeNamespace(scope, controller, settings.shards);
  const { serviceAccount } = new ControllerAccount(scope, 'account', controller, access);
  for (const shard of settings.shards) {
    placeShard(new Construct(scope, `shard-${shard.ingressClass}`), program, shard, serviceAccount);
  }
}

/** What answers for a class: the class itself, the pods, and what leads to them. */
function placeShard(
  scope: Construct,
  program: IngressProgram,
  shard: ShardSettings,
  serviceAccount: string,
): void {
  const { name, controller, settings, ports, neighbourPorts } = program;
  const { ingressClass, exposure } = shard;
  new ShardTraffic(scope, 'traffic', { controller, settings, shard, ports, neighbourPorts });
  new k8s.KubeIngressClass(scope, 'class', {
    metadata: clusterWide(controller, ingressClass),
    spec: { controller: program.classController(ingressClass) },
  });
  program.placeOwn(scope, shard);
  const template = podTemplate({ controller, settings, shard, serviceAccount, program: program.pod(shard) });
  new ShardWorkload(scope, 'workload', { controller, settings, shard, template });
  new ShardServices(scope, 'services', {
    controller,
    shard,
    monitoring: settings.monitoring,
    ports,
    hasService: program.hasService(exposure),
    program: name,
  });
}
