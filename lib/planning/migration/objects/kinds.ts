/** What migrate knows of a kind of Kubernetes itself. */
export interface KnownKind {
  readonly scope: Scope;
  /** The API versions in which it is moved: those that clusters will go on serving. None for a kind that never is. */
  readonly versions: readonly string[];
}

export type Scope = 'cluster' | 'namespace';

const NAMESPACED: Readonly<Record<string, readonly string[]>> = {
  v1: [
    'ConfigMap',
    'Endpoints',
    'LimitRange',
    'PersistentVolumeClaim',
    'Pod',
    'PodTemplate',
    'ReplicationController',
    'ResourceQuota',
    'Secret',
    'Service',
    'ServiceAccount',
  ],
  'apps/v1': ['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
  'autoscaling/v1': ['HorizontalPodAutoscaler'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
  'batch/v1': ['CronJob', 'Job'],
  'discovery.k8s.io/v1': ['EndpointSlice'],
  'networking.k8s.io/v1': ['Ingress', 'NetworkPolicy'],
  'policy/v1': ['PodDisruptionBudget'],
  'rbac.authorization.k8s.io/v1': ['Role', 'RoleBinding'],
  'resource.k8s.io/v1': ['ResourceClaim', 'ResourceClaimTemplate'],
  // Without a version: never moved.
  '': ['Binding', 'Event'],
  'apps/': ['ControllerRevision'],
  'authorization.k8s.io/': ['LocalSubjectAccessReview'],
  'coordination.k8s.io/': ['Lease', 'LeaseCandidate'],
  'events.k8s.io/': ['Event'],
  'metrics.k8s.io/': ['PodMetrics'],
  'storage.k8s.io/': ['CSIStorageCapacity'],
};

const CLUSTER_SCOPED: Readonly<Record<string, readonly string[]>> = {
  v1: ['Namespace'],
  'admissionregistration.k8s.io/v1': [
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
    'MutatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'ValidatingWebhookConfiguration',
  ],
  'apiextensions.k8s.io/v1': ['CustomResourceDefinition'],
  'apiregistration.k8s.io/v1': ['APIService'],
  'flowcontrol.apiserver.k8s.io/v1': ['FlowSchema', 'PriorityLevelConfiguration'],
  'networking.k8s.io/v1': ['IngressClass'],
  'node.k8s.io/v1': ['RuntimeClass'],
  'rbac.authorization.k8s.io/v1': ['ClusterRole', 'ClusterRoleBinding'],
  'resource.k8s.io/v1': ['DeviceClass'],
  'scheduling.k8s.io/v1': ['PriorityClass'],
  'storage.k8s.io/v1': ['CSIDriver', 'StorageClass', 'VolumeAttributesClass'],
  '': ['ComponentStatus', 'Node', 'PersistentVolume'],
  'certificates.k8s.io/': ['CertificateSigningRequest', 'ClusterTrustBundle'],
  'internal.apiserver.k8s.io/': ['StorageVersion'],
  'metrics.k8s.io/': ['NodeMetrics'],
  'networking.k8s.io/': ['ClusterCIDR', 'IPAddress', 'ServiceCIDR'],
  'resource.k8s.io/': ['DeviceTaintRule', 'ResourceClass', 'ResourceSlice'],
  'storage.k8s.io/': ['CSINode', 'VolumeAttachment'],
  'storagemigration.k8s.io/': ['StorageVersionMigration'],
};

/** Groups that had kinds of Kubernetes once, and have none that a cluster serves today. */
const PAST_GROUPS = ['extensions', 'settings.k8s.io'];

/** Groups of Kubernetes itself whose only objects are questions to the API server. */
const QUESTION_GROUPS = ['authentication.k8s.io', 'authorization.k8s.io'];

const KINDS: ReadonlyMap<string, KnownKind> = new Map([
  ...known(NAMESPACED, 'namespace'),
  ...known(CLUSTER_SCOPED, 'cluster'),
]);

const GROUPS: ReadonlySet<string> = new Set([
  ...[...KINDS.keys()].map((key) => key.slice(0, key.indexOf('/'))),
  ...PAST_GROUPS,
  ...QUESTION_GROUPS,
]);

/** What is known of a kind of Kubernetes itself; undefined for custom resources, and for kinds that are gone. */
export function knownKind(group: string, kind: string): KnownKind | undefined {
  return KINDS.get(`${group}/${kind}`);
}

/** True for the API groups of Kubernetes itself; all other kinds are custom resources. */
export function isBuiltInGroup(group: string): boolean {
  return GROUPS.has(group);
}

/** True for what clusters of today serve, as far as it is known: custom resources are what their operators say. */
export function isServed(apiVersion: string, kind: string): boolean {
  const group = groupOf(apiVersion);
  return !isBuiltInGroup(group) || (knownKind(group, kind)?.versions.includes(apiVersion) ?? false);
}

/** `apps` for `apps/v1`; empty for `v1`, the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.lastIndexOf('/');
  return slash === -1 ? '' : apiVersion.slice(0, slash);
}

/** Groups and kinds with what is known of them; a kind in several versions has several rows. */
function known(table: Readonly<Record<string, readonly string[]>>, scope: Scope): Map<string, KnownKind> {
  const kinds = new Map<string, KnownKind>();
  for (const [apiVersion, names] of Object.entries(table)) {
    for (const name of names) {
      const key = `${groupOf(apiVersion)}/${name}`;
      const versions = kinds.get(key)?.versions ?? [];
      const isMoved = apiVersion !== '' && !apiVersion.endsWith('/');
      kinds.set(key, { scope, versions: isMoved ? [...versions, apiVersion] : versions });
    }
  }
  return kinds;
}
