export type { IngressMonitoring, IngressShard, NginxIngressControllerProps } from './controller-props.js';
export { NginxIngressController } from './nginx-ingress-controller.js';
