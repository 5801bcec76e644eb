import {
  type BaseValues,
  NO_ACCOUNT,
  ONE_AT_A_TIME,
  OTHER_ACCOUNT,
  PROMETHEUS_LABELS,
  priority,
  requests,
} from './base-values.js';

/** The chart keeps its two pods apart by itself. */
export const AWS_LOAD_BALANCER_CONTROLLER: BaseValues = {
  values: ({ cluster, isMonitored, priorityClass }) => ({
    clusterName: cluster.name,
    region: cluster.region,
    serviceAccount: { create: true, name: 'aws-load-balancer-controller' },
    // By itself the chart makes a certificate at every rendering.
    enableCertManager: true,
    // With it, no Service of the cluster can be made while the controller does not answer.
    enableServiceMutatorWebhook: false,
    replicaCount: 2,
    podDisruptionBudget: ONE_AT_A_TIME,
    resources: requests('100m', '256Mi'),
    podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    securityContext: { capabilities: { drop: ['ALL'] } },
    ...priority(priorityClass),
    serviceMonitor: { enabled: isMonitored, additionalLabels: PROMETHEUS_LABELS },
  }),
  fixed: ({ cluster }) => [
    {
      path: 'clusterName',
      is: cluster.name,
      otherwise: 'it would take load balancers of another cluster for its own',
    },
    { path: 'serviceAccount.create', is: true, otherwise: NO_ACCOUNT },
    { path: 'serviceAccount.name', is: 'aws-load-balancer-controller', otherwise: OTHER_ACCOUNT },
    {
      path: 'enableCertManager',
      is: true,
      otherwise: 'its certificate would be another one at every rendering',
    },
  ],
};
