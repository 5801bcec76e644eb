import type { ClusterObject } from '../objects/index.js';
import type { Drop } from './reasons.js';

/** ConfigMaps that the control plane and kubeadm write for one cluster; those of another would break it. */
const CONFIG_MAPS =
  /^(cluster-info|extension-apiserver-authentication|kube-apiserver-legacy-service-account-token-tracking|kubeadm-config|kubelet-config(-\d+\.\d+)?)$/;

/** The accounts of the controllers in kube-controller-manager, each of which makes its own. */
const CONTROLLERS = new Set([
  'attachdetach-controller',
  'bootstrap-signer',
  'certificate-controller',
  'clusterrole-aggregation-controller',
  'cronjob-controller',
  'daemon-set-controller',
  'deployment-controller',
  'device-taint-eviction-controller',
  'disruption-controller',
  'endpoint-controller',
  'endpointslice-controller',
  'endpointslicemirroring-controller',
  'ephemeral-volume-controller',
  'expand-controller',
  'generic-garbage-collector',
  'horizontal-pod-autoscaler',
  'job-controller',
  'legacy-service-account-token-cleaner',
  'namespace-controller',
  'node-controller',
  'node-ipam-controller',
  'persistent-volume-binder',
  'pod-garbage-collector',
  'pv-protection-controller',
  'pvc-protection-controller',
  'replicaset-controller',
  'replication-controller',
  'resource-claim-controller',
  'resourcequota-controller',
  'root-ca-cert-publisher',
  'route-controller',
  'selinux-warning-controller',
  'service-account-controller',
  'service-cidrs-controller',
  'service-controller',
  'statefulset-controller',
  'storage-version-garbage-collector',
  'storage-version-migrator-controller',
  'taint-eviction-controller',
  'token-cleaner',
  'ttl-after-finished-controller',
  'ttl-controller',
  'validatingadmissionpolicy-status-controller',
  'volumeattributesclass-protection-controller',
]);

/** What the control plane makes in the system namespaces, also in those that a person wants to have moved. */
export function controlPlaneDrop({ kind, namespace = '', name }: ClusterObject): Drop | undefined {
  if (!/^kube-(system|public)$/.test(namespace)) return undefined;
  const isMade =
    (kind === 'ConfigMap' && CONFIG_MAPS.test(name)) || (kind === 'ServiceAccount' && CONTROLLERS.has(name));
  return isMade ? { reason: 'system', because: 'the control plane makes its own' } : undefined;
}
