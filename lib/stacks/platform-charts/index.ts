export { PlatformCharts } from './platform-charts.js';
export type {
  ClusterOverrides,
  PlatformCertificate,
  PlatformChartsProps,
  PlatformCluster,
  PlatformDefinition,
  PlatformImages,
  PlatformIngress,
  PlatformOperators,
  PlatformSecret,
} from './platform-charts-props.js';
