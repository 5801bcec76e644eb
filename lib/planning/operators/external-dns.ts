import {
  type BaseValues,
  NO_ACCOUNT,
  OTHER_ACCOUNT,
  PROMETHEUS_LABELS,
  priority,
  requests,
} from './base-values.js';

const OTHERS_RECORDS = 'it would take records of others for its own';

/** One pod, as the chart has it. It deletes no record, and changes those alone that this cluster owns. */
export const EXTERNAL_DNS: BaseValues = {
  values: ({ cluster, isMonitored, priorityClass }) => ({
    provider: { name: 'aws' },
    env: [{ name: 'AWS_DEFAULT_REGION', value: cluster.region ?? '' }],
    serviceAccount: { create: true, name: 'external-dns' },
    policy: 'upsert-only',
    registry: 'txt',
    txtOwnerId: cluster.name,
    resources: requests('20m', '128Mi'),
    ...priority(priorityClass),
    serviceMonitor: { enabled: isMonitored, additionalLabels: PROMETHEUS_LABELS },
  }),
  fixed: ({ cluster }) => [
    { path: 'serviceAccount.create', is: true, otherwise: NO_ACCOUNT },
    { path: 'serviceAccount.name', is: 'external-dns', otherwise: OTHER_ACCOUNT },
    { path: 'registry', is: 'txt', otherwise: OTHERS_RECORDS },
    { path: 'txtOwnerId', is: cluster.name, otherwise: OTHERS_RECORDS },
    { path: 'namespaceOverride', is: null, otherwise: OTHER_ACCOUNT },
  ],
};
