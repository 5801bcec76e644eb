import { type BaseValues, KEEP, ONE_AT_A_TIME, PROMETHEUS_LABELS, priority, spread } from './base-values.js';

/**
 * Two operators, of which one stands by; one metrics server, as Kubernetes knows only one anyway. The chart itself says
 * what its pods ask for. https://keda.sh/docs/2.20/operate/cluster/#high-availability
 */
export const KEDA: BaseValues = {
  values: ({ cluster, isMonitored, priorityClass }) => {
    const monitor = {
      enabled: isMonitored,
      serviceMonitor: { enabled: isMonitored, additionalLabels: PROMETHEUS_LABELS },
    };
    return {
      clusterName: cluster.name,
      crds: { install: true, additionalAnnotations: KEEP },
      image: { pullPolicy: 'IfNotPresent' },
      operator: { replicaCount: 2 },
      webhooks: { replicaCount: 2 },
      podDisruptionBudget: { operator: ONE_AT_A_TIME, webhooks: ONE_AT_A_TIME },
      topologySpreadConstraints: {
        operator: spread({ app: 'keda-operator' }),
        webhooks: spread({ app: 'keda-admission-webhooks' }),
      },
      ...priority(priorityClass),
      enableServiceLinks: false,
      prometheus: { operator: monitor, metricServer: monitor, webhooks: monitor },
    };
  },
  fixed: () => [
    { path: 'crds.install', is: true, otherwise: 'there would be no kind ScaledObject' },
    {
      path: 'crds.additionalAnnotations',
      is: KEEP,
      otherwise: 'who removes the release would delete every ScaledObject',
    },
    {
      path: 'metricsServer.enabled',
      is: true,
      otherwise: 'no window would open: the schedule of a tenant is one of its metrics',
    },
    { path: 'watchNamespace', is: '', otherwise: 'tenants would not be scaled' },
  ],
};
