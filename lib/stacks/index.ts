export { EventStacks } from './event-stacks.js';
export type {
  ClusterConfig,
  EventStacksProps,
  HostRoutes,
  RdsDefaults,
  TenantDefaults,
} from './event-stacks-props.js';
export { chartFile, PlacedChart } from './placed-chart.js';
export { strangers } from './strangers.js';
export { TenantChart } from './tenant-chart.js';
export { TenantFleet, type TenantFleetProps } from './tenant-fleet.js';
