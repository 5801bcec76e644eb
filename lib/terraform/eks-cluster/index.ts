export { ClusterAccess, type ClusterAccessProps } from './cluster-access.js';
export { type ClusterConnection, EksCluster } from './eks-cluster.js';
export { type ControlPlaneSettings, type EksClusterProps, logGroupName } from './eks-cluster-props.js';
