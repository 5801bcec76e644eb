import { type BaseValues, PROMETHEUS_LABELS, priority, spread } from './base-values.js';

/** The chart itself says what its pods ask for, and how much they may take. */
export const VAULT_SECRETS_OPERATOR: BaseValues = {
  values: ({ isMonitored, priorityClass }) => ({
    controller: {
      replicas: 2,
      // The chart writes down both of these if neither is empty, and Kubernetes refuses two.
      podDisruptionBudget: { enabled: true, maxUnavailable: '1', minAvailable: '' },
      topologySpreadConstraints: spread({
        'app.kubernetes.io/instance': 'vault-secrets-operator',
        'control-plane': 'controller-manager',
      }),
      podSecurityContext: { seccompProfile: { type: 'RuntimeDefault' } },
      securityContext: { capabilities: { drop: ['ALL'] } },
      ...priority(priorityClass),
    },
    // Who delivers the chart raises its definitions; a job that did so as well would need rights of its own.
    hooks: { upgradeCRDs: { enabled: false } },
    tests: { enabled: false },
    telemetry: { serviceMonitor: { enabled: isMonitored, selectors: PROMETHEUS_LABELS } },
  }),
};
