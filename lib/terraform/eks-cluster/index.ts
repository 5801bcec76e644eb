export { ClusterAccess, type ClusterAccessProps } from './cluster-access.js';
export { type ClusterConnection, EksCluster } from './eks-cluster.js';
export {
  CONTROL_PLANE_TIERS,
  type ControlPlaneSettings,
  type ControlPlaneTier,
  type EksClusterProps,
  logGroupName,
} from './eks-cluster-props.js';
