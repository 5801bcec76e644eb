import {
  type BaseValues,
  ONE_AT_A_TIME,
  PROMETHEUS_LABELS,
  priority,
  requests,
  spread,
} from './base-values.js';
import type { HelmValues } from './helm-values.js';

/** https://cert-manager.io/docs/installation/best-practice/ : two controllers, two injectors, three webhooks. */
export const CERT_MANAGER: BaseValues = {
  values: ({ isMonitored, priorityClass }) => ({
    ...(priorityClass === undefined ? {} : { global: priority(priorityClass) }),
    crds: { enabled: true, keep: true },
    ...part('controller', 2, requests('50m', '256Mi')),
    // Without an answer from it no certificate is made or changed.
    webhook: part('webhook', 3, requests('20m', '64Mi')),
    cainjector: part('cainjector', 2, requests('20m', '256Mi')),
    prometheus: { servicemonitor: { enabled: isMonitored, labels: PROMETHEUS_LABELS } },
  }),
  fixed: () => [
    { path: 'crds.enabled', is: true, otherwise: 'there would be no kind Certificate' },
    {
      path: 'crds.keep',
      is: true,
      otherwise: 'who removes the release would delete every Certificate',
    },
  ],
};

function part(component: string, replicaCount: number, resources: HelmValues): HelmValues {
  return {
    replicaCount,
    podDisruptionBudget: { enabled: true, ...ONE_AT_A_TIME },
    topologySpreadConstraints: spread({
      'app.kubernetes.io/instance': 'cert-manager',
      'app.kubernetes.io/component': component,
    }),
    resources,
  };
}
