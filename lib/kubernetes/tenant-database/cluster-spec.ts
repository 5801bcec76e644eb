import { sharedBuffers } from '../../planning/tenants/index.js';
import type { Cpu, Memory } from '../../planning/units/index.js';
import { extended, type TenantMetadata } from '../metadata/index.js';
import { placementOn } from '../node-pool/index.js';
import type { ClusterSpec } from './cluster.js';
import type { BackupSettings, ClusterSettings } from './cluster-backend.js';

/** The plugin that archives and backs up; what CloudNativePG had built in is deprecated since 1.26. */
export const BACKUP_PLUGIN = 'barman-cloud.cloudnative-pg.io';

/** Where an instance shows its metrics. */
export const METRICS_PORT = 9187;

/** The label by which CloudNativePG's pods, those of its jobs among them, say whose they are. */
export function podLabels(cluster: string): Record<string, string> {
  return { 'cnpg.io/cluster': cluster };
}

/**
 * True for labels of the tenant that instances and their volumes carry. CloudNativePG has values of its own for the name,
 * the instance, the component and the manager; where it inherits others it patches every volume at every reconciliation.
 */
export function isInherited(label: string): boolean {
  return label.startsWith('greenroom.dev/') || label === 'app.kubernetes.io/part-of';
}

/** The Cluster of a tenant. Its pods keep to the restricted Pod Security Standard without being told. */
export function clusterSpec(name: string, settings: ClusterSettings, metadata: TenantMetadata): ClusterSpec {
  const { instances, backup } = settings;
  const isRedundant = instances > 1;
  return {
    instances,
    imageName: settings.image,
    primaryUpdateMethod: isRedundant ? 'switchover' : 'restart',
    // The operator moves the primary away from a node that is drained. An only one it cannot move, and its
    // disruption budget would hold up the drain for ever.
    enablePDB: isRedundant,
    priorityClassName: settings.priorityClass,
    bootstrap: { initdb: { database: settings.database, owner: settings.owner } },
    postgresql: {
      parameters: {
        max_connections: `${settings.maxConnections}`,
        shared_buffers: sharedBuffers(settings.memory),
      },
    },
    storage: { size: `${settings.storage}`, storageClass: settings.storageClass },
    resources: guaranteed(settings),
    affinity: affinityOf(settings),
    topologySpreadConstraints: [
      {
        topologyKey: 'kubernetes.io/hostname',
        maxSkew: 1,
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: podLabels(name) },
      },
    ],
    inheritedMetadata: {
      labels: inheritedLabels(metadata),
      annotations: extended(metadata.annotations, scrapeAnnotations(settings)),
    },
    ...(backup && archiving(backup)),
  };
}

function inheritedLabels({ labels }: TenantMetadata): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).filter(([label]) => isInherited(label)));
}

/** Requests and limits that are the same, so that the pod is the last to be evicted. */
export function guaranteed({
  cpu,
  memory,
}: {
  readonly cpu: Cpu;
  readonly memory: Memory;
}): ClusterSpec['resources'] {
  const amounts = { cpu: `${cpu}`, memory: `${memory}` };
  return { requests: amounts, limits: amounts };
}

/** In other zones where that is possible; anywhere otherwise, as a replica somewhere is better than none. */
function affinityOf({ nodePool }: ClusterSettings): ClusterSpec['affinity'] {
  const preference = {
    enablePodAntiAffinity: true,
    podAntiAffinityType: 'preferred',
    topologyKey: 'topology.kubernetes.io/zone',
  } as const;
  return nodePool === undefined ? preference : { ...preference, ...placementOn(nodePool) };
}

function scrapeAnnotations({ monitoring }: ClusterSettings): Record<string, string> {
  if (monitoring.kind !== 'annotations') return {};
  return {
    'prometheus.io/scrape': 'true',
    'prometheus.io/port': `${METRICS_PORT}`,
    'prometheus.io/path': '/metrics',
  };
}

function archiving(backup: BackupSettings): Pick<ClusterSpec, 'plugins' | 'serviceAccountTemplate'> {
  const { objectStore, serviceAccountAnnotations: annotations } = backup;
  return {
    plugins: [{ name: BACKUP_PLUGIN, isWALArchiver: true, parameters: { barmanObjectName: objectStore } }],
    ...(Object.keys(annotations).length > 0 && { serviceAccountTemplate: { metadata: { annotations } } }),
  };
}
