export type { ControlPlaneTier } from './planning/control-plane/index.js';
export type { PlannedPlatform } from './planning/planned-platform/index.js';
export {
  EventDatabaseStack,
  type EventDatabaseStackProps,
} from './stacks/event-database/index.js';
export { type ClusterSettings, PaasCluster, type PaasClusterProps } from './stacks/paas-cluster/index.js';
export {
  type PlatformConfig,
  type PlatformStacksProps,
  placePlatform,
  type RdsSettings,
  type ShellOptions,
} from './stacks/platform/index.js';
export {
  type PublicNames,
  type ShellOutputs,
  shellOutputs,
  VpcShell,
  type VpcShellProps,
} from './stacks/vpc-shell/index.js';
export type { AddOnName, AddOnVersions } from './terraform/add-on/index.js';
export type { BastionAccess } from './terraform/bastion/index.js';
export type { ControlPlaneSettings } from './terraform/eks-cluster/index.js';
export {
  type AuroraEngine,
  type DatabaseEngine,
  type DatabaseSettings,
  EventDatabase,
  type EventDatabaseProps,
  type InstanceEngine,
} from './terraform/event-database/index.js';
export type { Statement } from './terraform/iam/index.js';
export type { ApplicationKind, HealthCheck, NetworkKind } from './terraform/load-balancer/index.js';
export type { ServiceAccountAccess } from './terraform/pod-identity/index.js';
export {
  type LocalState,
  prepareStack,
  publish,
  publishedBy,
  type S3State,
  type StackRequirements,
  type StackSettings,
  type StateBackend,
} from './terraform/stack/index.js';
