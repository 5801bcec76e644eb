export { PaasCluster } from './paas-cluster.js';
export type { ClusterSettings, PaasClusterProps } from './paas-cluster-props.js';
