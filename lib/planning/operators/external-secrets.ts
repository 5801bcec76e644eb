import {
  type BaseValues,
  KEEP,
  NO_ACCOUNT,
  ONE_AT_A_TIME,
  OTHER_ACCOUNT,
  PROMETHEUS_LABELS,
  priority,
  requests,
  spread,
} from './base-values.js';
import type { HelmValues } from './helm-values.js';

const NO_SECRETS = 'tenants would get no Secrets';

export const EXTERNAL_SECRETS: BaseValues = {
  values: ({ isMonitored, priorityClass }) => ({
    installCRDs: true,
    crds: { annotations: KEEP },
    // Two that do not elect a leader both write.
    leaderElect: true,
    serviceAccount: { create: true, name: 'external-secrets' },
    ...part('external-secrets', requests('50m', '256Mi'), priorityClass),
    webhook: part('external-secrets-webhook', requests('20m', '64Mi'), priorityClass),
    certController: part('external-secrets-cert-controller', requests('20m', '64Mi'), priorityClass),
    serviceMonitor: { enabled: isMonitored, additionalLabels: PROMETHEUS_LABELS },
  }),
  fixed: () => [
    { path: 'installCRDs', is: true, otherwise: 'there would be no kind ExternalSecret' },
    {
      path: 'crds.createClusterSecretStore',
      is: true,
      otherwise: 'there would be no kind ClusterSecretStore',
    },
    { path: 'crds.createSecretStore', is: true, otherwise: 'there would be no kind SecretStore' },
    { path: 'crds.createPushSecret', is: true, otherwise: 'there would be no kind PushSecret' },
    {
      path: 'crds.annotations',
      is: KEEP,
      otherwise: 'who removes the release would delete every ExternalSecret, and its Secret with it',
    },
    { path: 'leaderElect', is: true, otherwise: 'two pods would write the same Secrets' },
    { path: 'serviceAccount.create', is: true, otherwise: NO_ACCOUNT },
    { path: 'serviceAccount.name', is: 'external-secrets', otherwise: OTHER_ACCOUNT },
    { path: 'namespaceOverride', is: '', otherwise: OTHER_ACCOUNT },
    { path: 'scopedNamespace', is: '', otherwise: NO_SECRETS },
    { path: 'scopedRBAC', is: false, otherwise: NO_SECRETS },
  ],
};

function part(name: string, resources: HelmValues, priorityClass?: string): HelmValues {
  return {
    replicaCount: 2,
    podDisruptionBudget: { enabled: true, ...ONE_AT_A_TIME },
    topologySpreadConstraints: spread({
      'app.kubernetes.io/instance': 'external-secrets',
      'app.kubernetes.io/name': name,
    }),
    resources,
    ...priority(priorityClass),
  };
}
