import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { backupSchedule, clusterFootprint, type Footprint } from '../../planning/tenants/index.js';
import { Duration } from '../../planning/units/index.js';
import { namespaced, type TenantMetadata } from '../metadata/index.js';
import { neighbours } from '../traffic/index.js';
import type { DatabaseBinding } from './binding.js';
import { Cluster } from './cluster.js';
import type { BackupSettings, ClusterSettings } from './cluster-backend.js';
import { BACKUP_PLUGIN, clusterSpec, guaranteed, podLabels } from './cluster-spec.js';
import { clusterTraffic } from './cluster-traffic.js';
import { POSTGRES_PORT } from './defaults.js';
import { askBeforeDeletion } from './deletion.js';
import { appSecretOf, databaseName } from './names.js';
import { ObjectStore } from './object-store.js';
import { PodMonitor } from './pod-monitor.js';
import { ScheduledBackup } from './scheduled-backup.js';

/** Places a PostgreSQL cluster into the tenant's namespace, with its traffic, its metrics and its backup. */
export function placeCluster(
  scope: Construct,
  metadata: TenantMetadata,
  settings: ClusterSettings,
  appSelector: Record<string, string>,
): DatabaseBinding {
  const name = databaseName(metadata.tenant);
  const { backup, monitoring } = settings;
  new k8s.KubeNetworkPolicy(scope, 'traffic', {
    metadata: namespaced(metadata, name),
    spec: clusterTraffic(name, settings, appSelector),
  });
  if (backup?.destination !== undefined) placeObjectStore(scope, metadata, backup, backup.destination);
  new Cluster(scope, 'cluster', {
    metadata: namespaced(settings.confirmDeletion ? askBeforeDeletion(metadata) : metadata, name),
    spec: clusterSpec(name, settings, metadata),
  });
  if (backup !== undefined) placeScheduledBackup(scope, metadata, backup);
  if (monitoring.kind === 'pod-monitor') placePodMonitor(scope, metadata, monitoring.labels);
  return {
    secretName: appSecretOf(name),
    envPrefix: settings.envPrefix,
    egress: [{ to: [neighbours(podLabels(name))], ports: [{ port: POSTGRES_PORT, protocol: 'TCP' }] }],
    footprint: footprintOf(settings),
  };
}

function placeObjectStore(
  scope: Construct,
  metadata: TenantMetadata,
  { objectStore, retention = Duration.days(30), sidecarCpu: cpu, sidecarMemory: memory }: BackupSettings,
  destinationPath: string,
): void {
  new ObjectStore(scope, 'object-store', {
    metadata: namespaced(metadata, objectStore),
    spec: {
      retentionPolicy: `${retention}`,
      configuration: {
        destinationPath,
        s3Credentials: { inheritFromIAMRole: true },
        wal: { compression: 'gzip' },
        data: { compression: 'gzip' },
      },
      instanceSidecarConfiguration: { resources: guaranteed({ cpu, memory }) },
    },
  });
}

function placeScheduledBackup(
  scope: Construct,
  metadata: TenantMetadata,
  { schedule }: BackupSettings,
): void {
  const name = databaseName(metadata.tenant);
  new ScheduledBackup(scope, 'scheduled-backup', {
    metadata: namespaced(metadata, name),
    spec: {
      schedule: schedule ?? backupSchedule(metadata.tenant),
      immediate: true,
      backupOwnerReference: 'cluster',
      cluster: { name },
      method: 'plugin',
      pluginConfiguration: { name: BACKUP_PLUGIN },
    },
  });
}

function placePodMonitor(
  scope: Construct,
  metadata: TenantMetadata,
  labels: Readonly<Record<string, string>> | undefined,
): void {
  const name = databaseName(metadata.tenant);
  new PodMonitor(scope, 'pod-monitor', {
    metadata: namespaced(metadata, name, { labels }),
    spec: {
      selector: { matchLabels: podLabels(name) },
      podMetricsEndpoints: [{ port: 'metrics' }],
      podTargetLabels: Object.keys(metadata.labels).filter((label) => label.startsWith('greenroom.dev/')),
    },
  });
}

function footprintOf({ instances, storage, cpu, memory, backup }: ClusterSettings): Footprint {
  return clusterFootprint({
    instances,
    storage,
    cpu: backup === undefined ? cpu : cpu.plus(backup.sidecarCpu),
    memory: backup === undefined ? memory : memory.plus(backup.sidecarMemory),
  });
}
