import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import {
  classController,
  controllerAccess,
  hasService,
  leaseName,
  nginxPorts,
  nginxSettings,
  reportsStatus,
} from '../../planning/ingress/index.js';
import {
  type ControllerIdentity,
  type IngressProgram,
  ofShard,
  type ShardSettings,
} from '../ingress-shard/index.js';
import { containerOf, fillingContainer } from './container.js';
import { identityOf } from './identity.js';
import type { NginxControllerSettings } from './settings.js';
import { volumesOf } from './writable.js';

/** NGINX, where it differs from other programs. */
export function nginxProgram(settings: NginxControllerSettings): IngressProgram {
  const { flavor, shards } = settings;
  const controller = identityOf(settings);
  const leases = shards.filter(reportsStatus).map(({ ingressClass }) => leaseName(ingressClass));
  return {
    name: 'nginx',
    controller,
    settings,
    access: controllerAccess(flavor, leases),
    ports: nginxPorts(flavor),
    classController: (ingressClass) => classController(flavor, ingressClass),
    hasService: (exposure) => hasService(flavor, exposure),
    pod: (shard) => ({
      initContainers: [fillingContainer(settings)],
      containers: [containerOf(settings, shard)],
      volumes: volumesOf(flavor),
    }),
    placeOwn: (scope, shard) => placeConfig(scope, controller, settings, shard),
  };
}

/** The configuration of NGINX, which the controller takes up as it runs. */
function placeConfig(
  scope: Construct,
  controller: ControllerIdentity,
  { flavor, ...settings }: NginxControllerSettings,
  { ingressClass, statusAddress }: ShardSettings,
): void {
  new k8s.KubeConfigMap(scope, 'config', {
    metadata: ofShard(controller, ingressClass),
    data: nginxSettings(flavor, { ...settings, statusAddress }),
  });
}
