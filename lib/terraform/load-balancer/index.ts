export { INGRESS_PORT, LoadBalancer } from './load-balancer.js';
export type {
  ApplicationKind,
  HealthCheck,
  LoadBalancerProps,
  LoadBalancerSettings,
  NetworkKind,
} from './load-balancer-props.js';
export { accessLogStatements } from './log-bucket.js';
