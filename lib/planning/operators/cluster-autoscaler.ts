import {
  type BaseValues,
  NO_ACCOUNT,
  ONE_AT_A_TIME,
  OTHER_ACCOUNT,
  PROMETHEUS_LABELS,
  priority,
  requests,
  spread,
} from './base-values.js';

/**
 * The autoscaler simulates the scheduler of one minor version, and has a release for each:
 * https://github.com/kubernetes/autoscaler/tree/master/cluster-autoscaler#releases, tags of July 2026.
 */
export const AUTOSCALER_IMAGES: Readonly<Record<string, string>> = {
  '1.33': 'v1.33.6',
  '1.34': 'v1.34.5',
  '1.35': 'v1.35.2',
  '1.36': 'v1.36.1',
};

export const CLUSTER_AUTOSCALER: BaseValues = {
  values: ({ cluster, isMonitored, priorityClass }) => ({
    fullnameOverride: 'cluster-autoscaler',
    cloudProvider: 'aws',
    awsRegion: cluster.region,
    autoDiscovery: { clusterName: cluster.name },
    image: { tag: AUTOSCALER_IMAGES[cluster.kubernetesVersion] },
    rbac: { serviceAccount: { create: true, name: 'cluster-autoscaler' } },
    replicaCount: 2,
    podDisruptionBudget: ONE_AT_A_TIME,
    topologySpreadConstraints: spread({ 'app.kubernetes.io/instance': 'cluster-autoscaler' }),
    resources: requests('100m', '600Mi'),
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 65_534,
      runAsGroup: 65_534,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containerSecurityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    ...priority(priorityClass),
    extraArgs: {
      'balance-similar-node-groups': true,
      expander: 'least-waste',
      // Every tenant's pod has an emptyDir for /tmp: by default none of their nodes would ever be taken away.
      'skip-nodes-with-local-storage': false,
    },
    serviceMonitor: { enabled: isMonitored, namespace: 'kube-system', selector: PROMETHEUS_LABELS },
  }),
  fixed: ({ cluster }) => [
    { path: 'cloudProvider', is: 'aws', otherwise: 'it would look for nodes elsewhere' },
    {
      path: 'autoDiscovery.clusterName',
      is: cluster.name,
      otherwise: 'it would look for the pools of another cluster',
    },
    { path: 'rbac.create', is: true, otherwise: 'it could not read pods and nodes' },
    { path: 'rbac.serviceAccount.create', is: true, otherwise: NO_ACCOUNT },
    { path: 'rbac.serviceAccount.name', is: 'cluster-autoscaler', otherwise: OTHER_ACCOUNT },
  ],
};
