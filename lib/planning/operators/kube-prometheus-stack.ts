import { type BaseValues, KEEP, priority, requests, spreadStateful } from './base-values.js';

const BUDGET = { podDisruptionBudget: { enabled: true, minAvailable: 1 } };

export const PROMETHEUS_OPERATOR_CRDS: BaseValues = {
  values: () => ({ crds: { annotations: KEEP } }),
  fixed: () => [
    {
      path: 'crds.annotations',
      is: KEEP,
      otherwise: 'who removes the release would delete every ServiceMonitor and PrometheusRule',
    },
    ...['PodMonitor', 'PrometheusRule', 'ServiceMonitor'].map((kind) => ({
      path: `crds.${kind.toLowerCase()}s.enabled`,
      is: true,
      otherwise: `there would be no kind ${kind}`,
    })),
  ],
};

/**
 * Without Grafana: its chart makes up a password at every rendering, which Argo CD would change at every sync. Without
 * what AWS runs of a control plane, and without kube-proxy, which listens on the loopback interface: none of them
 * answers, and each would be an alert.
 */
export const KUBE_PROMETHEUS_STACK: BaseValues = {
  values: ({ priorityClass }) => ({
    crds: { enabled: false },
    grafana: { enabled: false },
    kubeControllerManager: { enabled: false },
    kubeEtcd: { enabled: false },
    kubeProxy: { enabled: false },
    kubeScheduler: { enabled: false },
    prometheusOperator: {
      // By itself the chart has jobs for the certificate, which run at every sync. Whatever becomes of the operator,
      // tenants can be delivered.
      admissionWebhooks: { certManager: { enabled: true }, failurePolicy: 'Ignore' },
      resources: requests('50m', '256Mi'),
      ...priority(priorityClass),
    },
    prometheus: {
      ...BUDGET,
      prometheusSpec: {
        replicas: 2,
        topologySpreadConstraints: spreadStateful({ 'app.kubernetes.io/name': 'prometheus' }),
        resources: requests('500m', '2Gi'),
        ...priority(priorityClass),
      },
    },
    alertmanager: {
      ...BUDGET,
      alertmanagerSpec: {
        replicas: 2,
        topologySpreadConstraints: spreadStateful({ 'app.kubernetes.io/name': 'alertmanager' }),
        resources: requests('20m', '64Mi'),
        ...priority(priorityClass),
      },
    },
    'kube-state-metrics': { resources: requests('50m', '256Mi'), ...priority(priorityClass) },
    // On every node, however full it is.
    'prometheus-node-exporter': {
      resources: requests('20m', '32Mi'),
      priorityClassName: 'system-node-critical',
    },
  }),
  fixed: () => [
    {
      path: 'crds.enabled',
      is: false,
      otherwise: 'two releases would fight over the definitions that prometheus-operator-crds brings',
    },
    { path: 'prometheus.enabled', is: true, otherwise: 'nobody would read what tenants measure' },
    {
      path: 'prometheusOperator.enabled',
      is: true,
      otherwise: 'nobody would read ServiceMonitors and PrometheusRules',
    },
    {
      path: 'namespaceOverride',
      is: '',
      otherwise: 'it would be in a namespace from which tenants do not let it in',
    },
  ],
};
