import {
  type BaseValues,
  ONE_AT_A_TIME,
  PROMETHEUS_LABELS,
  priority,
  requests,
  spread,
} from './base-values.js';

export const ARGO_ROLLOUTS: BaseValues = {
  values: ({ isMonitored, priorityClass }) => ({
    installCRDs: true,
    keepCRDs: true,
    crdAnnotations: { 'argocd.argoproj.io/sync-options': 'Prune=false' },
    controller: {
      replicas: 2,
      pdb: { enabled: true, ...ONE_AT_A_TIME },
      topologySpreadConstraints: spread({
        'app.kubernetes.io/instance': 'argo-rollouts',
        'app.kubernetes.io/component': 'rollouts-controller',
      }),
      resources: requests('50m', '128Mi'),
      ...priority(priorityClass),
      metrics: {
        enabled: isMonitored,
        serviceMonitor: { enabled: isMonitored, additionalLabels: PROMETHEUS_LABELS },
      },
    },
  }),
  fixed: () => [
    { path: 'installCRDs', is: true, otherwise: 'there would be no kind Rollout' },
    {
      path: 'keepCRDs',
      is: true,
      otherwise: 'who removes the release would delete every Rollout, and its pods with it',
    },
    { path: 'clusterInstall', is: true, otherwise: 'it would see its own namespace alone' },
  ],
};
