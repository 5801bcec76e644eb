import type { Drop } from './reasons.js';

const RECORD = 'record';
const INFRASTRUCTURE = 'infrastructure';

/** Kinds of which no object is ever moved, by group and kind. */
const KINDS: Readonly<Record<string, Drop>> = {
  '/Binding': { reason: RECORD, because: 'it was an order to the scheduler' },
  '/ComponentStatus': { reason: RECORD, because: 'it says how a part of the control plane is' },
  '/Event': { reason: RECORD, because: 'it says what happened once' },
  '/Node': { reason: INFRASTRUCTURE, because: 'it is a machine; it registers itself' },
  '/PersistentVolume': { reason: INFRASTRUCTURE, because: 'it is a disk; the data on it stays where it is' },
  'apps/ControllerRevision': { reason: RECORD, because: 'it is the history of a workload' },
  'certificates.k8s.io/CertificateSigningRequest': {
    reason: RECORD,
    because: 'it was a request to one certificate authority',
  },
  'certificates.k8s.io/ClusterTrustBundle': {
    reason: INFRASTRUCTURE,
    because: 'it holds certificates of the cluster',
  },
  'coordination.k8s.io/Lease': { reason: RECORD, because: 'it says who leads for the next seconds' },
  'coordination.k8s.io/LeaseCandidate': { reason: RECORD, because: 'it says who would lead' },
  'events.k8s.io/Event': { reason: RECORD, because: 'it says what happened once' },
  'internal.apiserver.k8s.io/StorageVersion': {
    reason: RECORD,
    because: 'it says how the API server stores objects',
  },
  'metrics.k8s.io/NodeMetrics': { reason: RECORD, because: 'it was measured once' },
  'metrics.k8s.io/PodMetrics': { reason: RECORD, because: 'it was measured once' },
  'networking.k8s.io/IPAddress': { reason: INFRASTRUCTURE, because: 'it is an address of the cluster' },
  'networking.k8s.io/ServiceCIDR': { reason: INFRASTRUCTURE, because: 'it is a network of the cluster' },
  'resource.k8s.io/ResourceSlice': { reason: INFRASTRUCTURE, because: 'it lists the devices of a machine' },
  'storage.k8s.io/CSINode': { reason: INFRASTRUCTURE, because: 'it says what a machine can mount' },
  'storage.k8s.io/CSIStorageCapacity': { reason: RECORD, because: 'it says how much room there was' },
  'storage.k8s.io/VolumeAttachment': { reason: INFRASTRUCTURE, because: 'it attaches a disk to a machine' },
  // Custom resources that operators write for themselves, and that would be wrong in another cluster.
  'acme.cert-manager.io/Challenge': { reason: RECORD, because: 'cert-manager asks again when it must' },
  'acme.cert-manager.io/Order': { reason: RECORD, because: 'cert-manager asks again when it must' },
  'cert-manager.io/CertificateRequest': { reason: RECORD, because: 'cert-manager asks again when it must' },
  'cilium.io/CiliumEndpoint': { reason: INFRASTRUCTURE, because: 'it is the network of a pod' },
  'cilium.io/CiliumIdentity': { reason: INFRASTRUCTURE, because: 'it is a number of the network' },
  'cilium.io/CiliumNode': { reason: INFRASTRUCTURE, because: 'it is the network of a machine' },
  'crd.projectcalico.org/BlockAffinity': {
    reason: INFRASTRUCTURE,
    because: 'it allots addresses to a machine',
  },
  'crd.projectcalico.org/ClusterInformation': { reason: INFRASTRUCTURE, because: 'it names the cluster' },
  'crd.projectcalico.org/IPAMBlock': { reason: INFRASTRUCTURE, because: 'it allots addresses to a machine' },
  'crd.projectcalico.org/IPAMHandle': { reason: INFRASTRUCTURE, because: 'it allots addresses to a pod' },
  'karpenter.sh/NodeClaim': { reason: INFRASTRUCTURE, because: 'it is a machine' },
  'snapshot.storage.k8s.io/VolumeSnapshotContent': {
    reason: INFRASTRUCTURE,
    because: 'it is a snapshot of a disk',
  },
  'vpcresources.k8s.aws/CNINode': { reason: INFRASTRUCTURE, because: 'it is the network of a machine' },
};

const QUESTION: Drop = { reason: RECORD, because: 'it was a question to the API server' };

export function neverMovedDrop(group: string, kind: string): Drop | undefined {
  return (
    KINDS[`${group}/${kind}`] ?? (/^auth(entication|orization)\.k8s\.io$/.test(group) ? QUESTION : undefined)
  );
}
