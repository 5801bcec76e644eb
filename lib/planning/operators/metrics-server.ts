import { type BaseValues, ONE_AT_A_TIME, PROMETHEUS_LABELS, priority, spread } from './base-values.js';

/** The chart itself says what its pods ask for. https://github.com/kubernetes-sigs/metrics-server#high-availability */
export const METRICS_SERVER: BaseValues = {
  values: ({ isMonitored, priorityClass }) => ({
    replicas: 2,
    podDisruptionBudget: { enabled: true, ...ONE_AT_A_TIME },
    topologySpreadConstraints: spread({
      'app.kubernetes.io/instance': 'metrics-server',
      'app.kubernetes.io/name': 'metrics-server',
    }),
    ...priority(priorityClass),
    metrics: { enabled: isMonitored },
    serviceMonitor: { enabled: isMonitored, additionalLabels: PROMETHEUS_LABELS },
  }),
  fixed: () => [
    { path: 'apiService.create', is: true, otherwise: 'autoscalers would know no processor time' },
  ],
};
