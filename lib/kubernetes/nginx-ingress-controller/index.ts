export type { IngressMonitoring, IngressShard } from '../ingress-shard/index.js';
export type { NginxIngressControllerProps } from './controller-props.js';
export { NginxIngressController } from './nginx-ingress-controller.js';
