import type { Operator } from './operator.js';

/** The definitions of the Prometheus Operator, without which no chart's ServiceMonitor can be made. */
const MONITORS = ['prometheus-operator-crds'] as const;

/**
 * Every operator with the one version that it is delivered at; docs/operators.md says how to raise one. The values that
 * go with it were held against the chart of that version, or of another patch of it.
 */
export const OPERATORS = {
  'prometheus-operator-crds': {
    source: { kind: 'chart', repository: 'prometheus-community', chart: 'prometheus-operator-crds' },
    version: '31.0.1',
    appVersion: 'v0.93.1',
    namespace: 'monitoring',
    podSecurity: 'privileged',
    kubernetes: { min: '1.16' },
    kinds: { 'monitoring.coreos.com/v1': ['PodMonitor', 'Probe', 'PrometheusRule', 'ServiceMonitor'] },
    readAt: 'https://github.com/prometheus-community/helm-charts/tree/prometheus-operator-crds-31.0.1',
  },
  'kube-prometheus-stack': {
    source: { kind: 'chart', repository: 'prometheus-community', chart: 'kube-prometheus-stack' },
    version: '88.5.3',
    appVersion: 'v0.93.1',
    namespace: 'monitoring',
    // The node exporter has the node's network, processes and files.
    podSecurity: 'privileged',
    kubernetes: { min: '1.25' },
    kinds: { 'monitoring.coreos.com/v1': ['PodMonitor', 'Probe', 'PrometheusRule', 'ServiceMonitor'] },
    needs: ['prometheus-operator-crds', 'cert-manager'],
    readAt: 'https://github.com/prometheus-community/helm-charts/tree/kube-prometheus-stack-88.5.3',
  },
  'cert-manager': {
    source: { kind: 'chart', repository: 'jetstack', chart: 'cert-manager' },
    version: 'v1.21.2',
    appVersion: 'v1.21.2',
    namespace: 'cert-manager',
    kubernetes: { min: '1.33', max: '1.36' },
    kinds: { 'cert-manager.io/v1': ['Certificate', 'ClusterIssuer', 'Issuer'] },
    after: MONITORS,
    readAt: 'https://gitlab.com/sylva-projects/sylva-core/-/merge_requests/9292',
  },
  'external-secrets': {
    source: { kind: 'chart', repository: 'external-secrets', chart: 'external-secrets' },
    version: '2.9.0',
    appVersion: 'v2.9.0',
    namespace: 'external-secrets',
    kubernetes: { min: '1.19', tested: ['1.36', '1.36'] },
    kinds: {
      'external-secrets.io/v1': [
        'ClusterExternalSecret',
        'ClusterSecretStore',
        'ExternalSecret',
        'SecretStore',
      ],
      'external-secrets.io/v1alpha1': ['ClusterPushSecret', 'PushSecret'],
      'generators.external-secrets.io/v1alpha1': ['ClusterGenerator', 'Password'],
    },
    after: MONITORS,
    aws: { serviceAccount: 'external-secrets', granted: 'by-platform', asksForRegion: false },
    readAt: 'https://github.com/external-secrets/external-secrets/tree/helm-chart-2.9.0',
  },
  keda: {
    source: { kind: 'chart', repository: 'kedacore', chart: 'keda' },
    version: '2.20.2',
    appVersion: '2.20.2',
    namespace: 'keda',
    kubernetes: { min: '1.23', tested: ['1.33', '1.35'] },
    kinds: {
      'keda.sh/v1alpha1': [
        'ClusterTriggerAuthentication',
        'ScaledJob',
        'ScaledObject',
        'TriggerAuthentication',
      ],
    },
    after: MONITORS,
    readAt: 'https://github.com/kedacore/charts/tree/v2.20.2',
  },
  'cloudnative-pg': {
    source: { kind: 'chart', repository: 'cloudnative-pg', chart: 'cloudnative-pg' },
    version: '0.29.0',
    appVersion: '1.30.0',
    namespace: 'cnpg-system',
    kubernetes: { min: '1.30', max: '1.36', tested: ['1.34', '1.36'] },
    kinds: {
      'postgresql.cnpg.io/v1': [
        ...['Backup', 'Cluster', 'ClusterImageCatalog', 'Database', 'DatabaseRole', 'ImageCatalog'],
        ...['Pooler', 'Publication', 'ScheduledBackup', 'Subscription'],
      ],
    },
    after: MONITORS,
    readAt: 'https://github.com/cloudnative-pg/charts/tree/cloudnative-pg-v0.29.0',
  },
  'plugin-barman-cloud': {
    source: { kind: 'chart', repository: 'cloudnative-pg', chart: 'plugin-barman-cloud' },
    version: '0.7.0',
    appVersion: 'v0.13.0',
    namespace: 'cnpg-system',
    kubernetes: { min: '1.29' },
    kinds: { 'barmancloud.cnpg.io/v1': ['ObjectStore'] },
    needs: ['cloudnative-pg', 'cert-manager'],
    readAt: 'https://github.com/cloudnative-pg/charts/tree/plugin-barman-cloud-v0.7.0',
  },
  'metrics-server': {
    source: { kind: 'chart', repository: 'metrics-server', chart: 'metrics-server' },
    version: '3.13.1',
    appVersion: '0.8.1',
    namespace: 'kube-system',
    kubernetes: { min: '1.31' },
    // By processor time, which it measures.
    kinds: { 'autoscaling/v2': ['HorizontalPodAutoscaler'], 'keda.sh/v1alpha1': ['ScaledObject'] },
    after: MONITORS,
    readAt: 'https://github.com/kubernetes-sigs/metrics-server/tree/metrics-server-helm-chart-3.13.1',
  },
  'cluster-autoscaler': {
    source: { kind: 'chart', repository: 'autoscaler', chart: 'cluster-autoscaler' },
    version: '9.59.0',
    appVersion: '1.35.0',
    namespace: 'kube-system',
    // Of the chart; cluster-autoscaler.ts has an image for each version of Kubernetes.
    kubernetes: { min: '1.25' },
    kinds: {},
    after: MONITORS,
    aws: { serviceAccount: 'cluster-autoscaler', granted: 'by-platform', asksForRegion: true },
    readAt: 'https://github.com/kubernetes/autoscaler/tree/cluster-autoscaler-chart-9.59.0',
  },
  'aws-load-balancer-controller': {
    source: { kind: 'chart', repository: 'eks', chart: 'aws-load-balancer-controller' },
    version: '3.5.0',
    appVersion: 'v3.5.0',
    namespace: 'kube-system',
    kubernetes: { min: '1.22' },
    kinds: { 'elbv2.k8s.aws/v1beta1': ['IngressClassParams', 'TargetGroupBinding'] },
    needs: ['cert-manager'],
    after: MONITORS,
    aws: { serviceAccount: 'aws-load-balancer-controller', granted: 'by-you', asksForRegion: true },
    readAt: 'https://github.com/aws/eks-charts/tree/v0.0.242',
  },
  'external-dns': {
    source: { kind: 'chart', repository: 'external-dns', chart: 'external-dns' },
    version: '1.21.1',
    appVersion: '0.21.0',
    namespace: 'external-dns',
    kubernetes: { min: '1.21' },
    kinds: { 'externaldns.k8s.io/v1alpha1': ['DNSEndpoint'] },
    after: MONITORS,
    aws: { serviceAccount: 'external-dns', granted: 'by-you', asksForRegion: true },
    readAt: 'https://github.com/kubernetes-sigs/external-dns/tree/external-dns-helm-chart-1.21.1',
  },
  'snapshot-controller': {
    source: { kind: 'chart', repository: 'piraeus-charts', chart: 'snapshot-controller' },
    version: '5.2.0',
    appVersion: 'v8.6.0',
    namespace: 'snapshot-controller',
    kubernetes: { min: '1.25' },
    kinds: {
      'snapshot.storage.k8s.io/v1': ['VolumeSnapshot', 'VolumeSnapshotClass', 'VolumeSnapshotContent'],
    },
    losesDefinitions: true,
    readAt: 'https://github.com/piraeusdatastore/helm-charts/tree/snapshot-controller-5.2.0',
  },
  'gateway-api-crds': {
    source: {
      kind: 'git',
      url: 'https://github.com/kubernetes-sigs/gateway-api',
      path: 'config/crd',
    },
    // Istio 1.30 wants 1.5: https://istio.io/latest/news/releases/1.30.x/announcing-1.30/upgrade-notes/
    version: 'v1.5.1',
    appVersion: 'v1.5.1',
    // `isIP` in the definitions' rules.
    kubernetes: { min: '1.31' },
    kinds: {
      'gateway.networking.k8s.io/v1': [
        ...['BackendTLSPolicy', 'Gateway', 'GatewayClass', 'GRPCRoute', 'HTTPRoute', 'ListenerSet'],
        ...['ReferenceGrant', 'TLSRoute'],
      ],
    },
    readAt: 'https://github.com/kubernetes-sigs/gateway-api/tree/v1.5.1',
  },
  'istio-base': {
    source: { kind: 'chart', repository: 'istio', chart: 'base' },
    version: '1.30.5',
    appVersion: '1.30.5',
    namespace: 'istio-system',
    kubernetes: { min: '1.32' },
    kinds: {},
    readAt: 'https://istio.io/latest/zh/news/releases/1.30.x/announcing-1.30.5/',
  },
  istiod: {
    source: { kind: 'chart', repository: 'istio', chart: 'istiod' },
    version: '1.30.5',
    appVersion: '1.30.5',
    namespace: 'istio-system',
    kubernetes: { min: '1.32' },
    kinds: { 'gateway.networking.k8s.io/v1': ['Gateway', 'GRPCRoute', 'HTTPRoute', 'TLSRoute'] },
    needs: ['istio-base', 'gateway-api-crds'],
    readAt: 'https://istio.io/latest/zh/news/releases/1.30.x/announcing-1.30.5/',
  },
  'argo-rollouts': {
    source: { kind: 'chart', repository: 'argo', chart: 'argo-rollouts' },
    version: '2.41.0',
    appVersion: 'v1.9.0',
    namespace: 'argo-rollouts',
    kubernetes: { min: '1.7', tested: ['1.31', '1.34'] },
    kinds: {
      'argoproj.io/v1alpha1': [
        ...['AnalysisRun', 'AnalysisTemplate', 'ClusterAnalysisTemplate', 'Experiment', 'Rollout'],
      ],
    },
    after: MONITORS,
    readAt: 'https://github.com/argoproj/argo-helm/tree/argo-rollouts-2.41.0',
  },
  'vault-secrets-operator': {
    source: { kind: 'chart', repository: 'hashicorp', chart: 'vault-secrets-operator' },
    version: '1.4.1',
    appVersion: '1.4.1',
    namespace: 'vault-secrets-operator',
    kubernetes: { min: '1.21' },
    kinds: {
      'secrets.hashicorp.com/v1beta1': [
        ...['SecretTransformation', 'VaultAuth', 'VaultAuthGlobal', 'VaultConnection'],
        ...['VaultDynamicSecret', 'VaultPKISecret', 'VaultStaticSecret'],
      ],
    },
    after: MONITORS,
    readAt: 'https://github.com/hashicorp/vault-secrets-operator/tree/v1.4.1/chart',
  },
} as const satisfies Readonly<Record<string, Operator>>;

export type OperatorName = keyof typeof OPERATORS;
