export {
  containerPorts,
  POD_ENVIRONMENT,
  port,
  probesOf,
  resourcesOf,
  securityContext,
} from './container.js';
export type { IngressControllerProps } from './controller-props.js';
export { controllerRules } from './controller-rules.js';
export { type ControllerIdentity, ofShard, shardSelector } from './identity.js';
export type { IngressController } from './ingress-controller.js';
export type { IngressMonitoring, IngressShard } from './ingress-shard.js';
export { type IngressProgram, placeController } from './place-controller.js';
export { type ControllerSettings, controllerSettings, type ShardSettings } from './settings.js';
export type { ClassNames } from './shard-rules.js';
