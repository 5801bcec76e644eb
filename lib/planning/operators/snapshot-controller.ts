import { type BaseValues, ONE_AT_A_TIME, priority, requests, spread } from './base-values.js';

/** Without its webhook, which is for group snapshots of older versions. */
export const SNAPSHOT_CONTROLLER: BaseValues = {
  values: ({ priorityClass }) => ({
    installCRDs: true,
    controller: {
      replicaCount: 2,
      pdb: ONE_AT_A_TIME,
      topologySpreadConstraints: spread({
        'app.kubernetes.io/instance': 'snapshot-controller',
        'app.kubernetes.io/name': 'snapshot-controller',
      }),
      resources: requests('20m', '64Mi'),
      podSecurityContext: { seccompProfile: { type: 'RuntimeDefault' } },
      securityContext: { allowPrivilegeEscalation: false },
      ...priority(priorityClass),
    },
  }),
  fixed: () => [
    { path: 'installCRDs', is: true, otherwise: 'there would be no kind VolumeSnapshot' },
    { path: 'controller.enabled', is: true, otherwise: 'no snapshot would be taken' },
    {
      path: 'webhook.enabled',
      is: false,
      otherwise: 'the chart would make a certificate at every rendering',
    },
  ],
};
