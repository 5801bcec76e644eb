import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { bootstrapConfig, configText, headlessName, serverConfig } from '../../planning/consul/index.js';
import { contentHash } from '../../planning/tenants/index.js';
import { consulMetadata, podLabels } from './metadata.js';
import { scrapeAnnotations } from './monitoring.js';
import { serverPod } from './server-pod.js';
import type { ConsulSettings } from './settings.js';

/** Longer than autopilot looks at a new server before it may vote: the next one restarts only then. */
const MIN_READY_SECONDS = 20;

/** The servers, what they are told, and how many of them may be taken away at once. */
export function placeServers(scope: Construct, settings: ConsulSettings): void {
  const { name, servers } = settings;
  const config = { 'server.json': configText(serverConfig(settings)) };
  new k8s.KubeServiceAccount(scope, 'service-account', {
    metadata: consulMetadata(settings, 'server', name),
    automountServiceAccountToken: false,
  });
  new k8s.KubeConfigMap(scope, 'config', {
    metadata: consulMetadata(settings, 'server', name),
    data: { ...config, 'bootstrap.json': configText(bootstrapConfig(servers)) },
  });
  new k8s.KubeStatefulSet(scope, 'stateful-set', {
    metadata: consulMetadata(settings, 'server', name),
    spec: statefulSetSpec(settings, contentHash(config)),
  });
  new k8s.KubePodDisruptionBudget(scope, 'disruption-budget', {
    metadata: consulMetadata(settings, 'server', name),
    spec: {
      maxUnavailable: k8s.IntOrString.fromNumber(1),
      selector: { matchLabels: podLabels(name, 'server') },
    },
  });
}

function statefulSetSpec(settings: ConsulSettings, configHash: string): k8s.StatefulSetSpec {
  const { name, servers, updatePartition, storage, storageClass } = settings;
  return {
    serviceName: headlessName(name),
    replicas: servers,
    // All at once at first, as none is ready before enough of them are there.
    podManagementPolicy: 'Parallel',
    minReadySeconds: MIN_READY_SECONDS,
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: updatePartition } },
    persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
    selector: { matchLabels: podLabels(name, 'server') },
    template: {
      metadata: {
        labels: {
          ...consulMetadata(settings, 'server', name).labels,
          ...podLabels(name, 'server'),
        },
        annotations: {
          'greenroom.dev/config-hash': configHash,
          'consul.hashicorp.com/connect-inject': 'false',
          ...scrapeAnnotations(settings),
        },
      },
      spec: serverPod(settings),
    },
    volumeClaimTemplates: [
      {
        metadata: { name: 'data', labels: podLabels(name, 'server') },
        spec: {
          accessModes: ['ReadWriteOnce'],
          storageClassName: storageClass,
          resources: { requests: { storage: k8s.Quantity.fromString(`${storage}`) } },
        },
      },
    ],
  };
}
