import { type BaseValues, PROMETHEUS_LABELS, priority, requests, spread } from './base-values.js';

/** The chart keeps its definitions by itself. It has no disruption budget: one pod leads, the other takes over. */
export const CLOUDNATIVE_PG: BaseValues = {
  values: ({ isMonitored, priorityClass }) => ({
    crds: { create: true },
    replicaCount: 2,
    config: { clusterWide: true },
    topologySpreadConstraints: spread({
      'app.kubernetes.io/instance': 'cloudnative-pg',
      'app.kubernetes.io/name': 'cloudnative-pg',
    }),
    resources: requests('100m', '256Mi'),
    ...priority(priorityClass),
    monitoring: { podMonitorEnabled: isMonitored, podMonitorAdditionalLabels: PROMETHEUS_LABELS },
  }),
  fixed: () => [
    { path: 'crds.create', is: true, otherwise: 'there would be no kind Cluster' },
    { path: 'config.clusterWide', is: true, otherwise: 'no tenant would get a database' },
    {
      path: 'namespaceOverride',
      is: '',
      otherwise: 'it would be in a namespace from which tenants do not let it in',
    },
  ],
};

/** One pod, which ends before the next one starts: its Deployment says `Recreate`. */
export const PLUGIN_BARMAN_CLOUD: BaseValues = {
  values: ({ priorityClass }) => ({
    crds: { create: true },
    resources: requests('20m', '64Mi'),
    ...priority(priorityClass),
  }),
  fixed: () => [
    { path: 'crds.create', is: true, otherwise: 'there would be no kind ObjectStore' },
    {
      path: 'namespaceOverride',
      is: '',
      otherwise: 'CloudNativePG finds plug-ins in its own namespace alone',
    },
  ],
};
