export {
  type Autoscaling,
  DEFAULT_AUTOSCALING,
  TenantAutoscaling,
  type TenantAutoscalingProps,
  type TicketWindow,
} from './tenant-autoscaling.js';
