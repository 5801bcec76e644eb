/** A kind of object in one of Kubernetes' groups; the first group has no name. */
export interface ObjectKind {
  readonly group: string;
  readonly kind: string;
}

/**
 * Kinds in namespaces of which tenants and hosts have objects. No Secret: what it holds belongs into no repository.
 */
export const TENANT_KINDS: readonly ObjectKind[] = [
  ...kindsOf('', 'ConfigMap', 'LimitRange', 'ResourceQuota', 'Service', 'ServiceAccount'),
  ...kindsOf('apps', 'Deployment'),
  ...kindsOf('autoscaling', 'HorizontalPodAutoscaler'),
  ...kindsOf('barmancloud.cnpg.io', 'ObjectStore'),
  ...kindsOf('cert-manager.io', 'Certificate'),
  ...kindsOf('external-secrets.io', 'ExternalSecret'),
  ...kindsOf('gateway.networking.k8s.io', 'Gateway', 'HTTPRoute'),
  ...kindsOf('generators.external-secrets.io', 'Password'),
  ...kindsOf('keda.sh', 'ScaledObject'),
  ...kindsOf('monitoring.coreos.com', 'PodMonitor', 'PrometheusRule', 'ServiceMonitor'),
  ...kindsOf('networking.k8s.io', 'Ingress', 'NetworkPolicy'),
  ...kindsOf('policy', 'PodDisruptionBudget'),
  ...kindsOf('postgresql.cnpg.io', 'Cluster', 'Database', 'DatabaseRole', 'ScheduledBackup'),
];

/** Kinds of the whole cluster of which the platform has objects. */
export const PLATFORM_KINDS: readonly ObjectKind[] = [
  ...kindsOf('', 'Namespace'),
  ...kindsOf('cert-manager.io', 'ClusterIssuer'),
  ...kindsOf('external-secrets.io', 'ClusterSecretStore'),
  ...kindsOf('networking.k8s.io', 'IngressClass'),
  ...kindsOf('rbac.authorization.k8s.io', 'ClusterRole', 'ClusterRoleBinding'),
  ...kindsOf('scheduling.k8s.io', 'PriorityClass'),
  ...kindsOf('snapshot.storage.k8s.io', 'VolumeSnapshotClass'),
  ...kindsOf('storage.k8s.io', 'StorageClass'),
];

function kindsOf(group: string, ...kinds: readonly string[]): ObjectKind[] {
  return kinds.map((kind) => ({ group, kind }));
}
