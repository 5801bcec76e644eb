export type {
  ConsulClient,
  ConsulDns,
  ConsulExposure,
  ConsulMonitoring,
  ConsulSnapshots,
  ExternalService,
  SecretKey,
} from './cluster-parts.js';
export { datacenterRule } from './config-rules.js';
export { ConsulCluster } from './consul-cluster.js';
export type { ConsulClusterProps } from './consul-cluster-props.js';
export {
  type ConsulJob,
  type JobSide,
  type JobStep,
  jobSpec,
  placeCronJob,
  placeJobTraffic,
} from './consul-job.js';
export { consulMetadata, podLabels } from './metadata.js';
export { secretRule } from './secret-rules.js';
