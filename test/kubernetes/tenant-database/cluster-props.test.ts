import { describe, expect, it } from 'vitest';
import type { ClusterBackend } from '../../../lib/kubernetes/tenant-database/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { CLUSTER, databaseWith } from './database-with.js';

describe('every prop of a database cluster', () => {
  const backup = { objectStore: 'backups', destination: 's3://backups/paas-a' };
  const WITH_BACKUP = { ...CLUSTER, backup };
  const TRAFFIC = 'NetworkPolicy/spec';

  it.each<[string, ClusterBackend, Partial<ClusterBackend>, string[]]>([
    ['instances', CLUSTER, { instances: 3 }, ['Cluster/spec/instances']],
    ['storage', CLUSTER, { storage: Memory.gibibytes(20) }, ['Cluster/spec/storage/size']],
    ['storageClass', CLUSTER, { storageClass: 'gp3' }, ['Cluster/spec/storage/storageClass']],
    ['image', CLUSTER, { image: 'registry.example.com/pg:17.2' }, ['Cluster/spec/imageName']],
    [
      'cpu',
      CLUSTER,
      { cpu: Cpu.milli(1500) },
      ['Cluster/spec/resources/limits/cpu', 'Cluster/spec/resources/requests/cpu'],
    ],
    [
      'memory',
      CLUSTER,
      { memory: Memory.gibibytes(4) },
      [
        'Cluster/spec/postgresql/parameters/shared_buffers',
        'Cluster/spec/resources/limits/memory',
        'Cluster/spec/resources/requests/memory',
      ],
    ],
    [
      'maxConnections',
      CLUSTER,
      { maxConnections: 500 },
      ['Cluster/spec/postgresql/parameters/max_connections'],
    ],
    ['database', CLUSTER, { database: 'tickets' }, ['Cluster/spec/bootstrap/initdb/database']],
    ['owner', CLUSTER, { owner: 'seller' }, ['Cluster/spec/bootstrap/initdb/owner']],
    [
      'monitoring',
      CLUSTER,
      { monitoring: { kind: 'none' } },
      [`${TRAFFIC}/ingress/3`, 'PodMonitor/db-paper-lanterns-4f2a'],
    ],
    [
      'monitoring.kind',
      CLUSTER,
      { monitoring: { kind: 'annotations' } },
      [
        'Cluster/spec/inheritedMetadata/annotations/prometheus.io~1path',
        'Cluster/spec/inheritedMetadata/annotations/prometheus.io~1port',
        'Cluster/spec/inheritedMetadata/annotations/prometheus.io~1scrape',
        'PodMonitor/db-paper-lanterns-4f2a',
      ],
    ],
    [
      'monitoring.labels',
      CLUSTER,
      { monitoring: { kind: 'pod-monitor', labels: { release: 'prometheus' } } },
      ['PodMonitor/metadata/labels/release'],
    ],
    [
      'nodePool',
      CLUSTER,
      { nodePool: { name: 'databases' } },
      ['Cluster/spec/affinity/nodeSelector', 'Cluster/spec/affinity/tolerations'],
    ],
    [
      'nodePool.key',
      { ...CLUSTER, nodePool: { name: 'databases' } },
      { nodePool: { name: 'databases', key: 'example.com/pool' } },
      [
        'Cluster/spec/affinity/nodeSelector/example.com~1pool',
        'Cluster/spec/affinity/nodeSelector/greenroom.dev~1pool',
        'Cluster/spec/affinity/tolerations/0/key',
      ],
    ],
    ['priorityClass', CLUSTER, { priorityClass: 'high' }, ['Cluster/spec/priorityClassName']],
    [
      'operatorNamespace',
      CLUSTER,
      { operatorNamespace: 'operators' },
      [`${TRAFFIC}/ingress/2/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name`],
    ],
    [
      'metricsNamespace',
      CLUSTER,
      { metricsNamespace: 'observability' },
      [`${TRAFFIC}/ingress/3/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name`],
    ],
    ['apiServerCidr', CLUSTER, { apiServerCidr: '10.0.0.0/16' }, [`${TRAFFIC}/egress/2/to/0/ipBlock/cidr`]],
    [
      'confirmDeletion',
      CLUSTER,
      { confirmDeletion: false },
      ['Cluster/metadata/annotations/argocd.argoproj.io~1sync-options'],
    ],
    [
      'backup',
      CLUSTER,
      { backup: { objectStore: 'backups' } },
      [
        'Cluster/spec/plugins',
        `${TRAFFIC}/egress/3`,
        `${TRAFFIC}/egress/4`,
        'ScheduledBackup/db-paper-lanterns-4f2a',
      ],
    ],
    [
      'backup.objectStore',
      WITH_BACKUP,
      { backup: { ...backup, objectStore: 'archive' } },
      ['Cluster/spec/plugins/0/parameters/barmanObjectName', 'ObjectStore/archive', 'ObjectStore/backups'],
    ],
    [
      'backup.destination',
      WITH_BACKUP,
      { backup: { ...backup, destination: 's3://backups/paas-b' } },
      ['ObjectStore/spec/configuration/destinationPath'],
    ],
    [
      'backup.retention',
      WITH_BACKUP,
      { backup: { ...backup, retention: Duration.days(7) } },
      ['ObjectStore/spec/retentionPolicy'],
    ],
    [
      'backup.schedule',
      WITH_BACKUP,
      { backup: { ...backup, schedule: '0 30 4 * * *' } },
      ['ScheduledBackup/spec/schedule'],
    ],
    [
      'backup.cidr',
      WITH_BACKUP,
      { backup: { ...backup, cidr: '10.1.0.0/16' } },
      [`${TRAFFIC}/egress/3/to/0/ipBlock/cidr`],
    ],
    [
      'backup.sidecarCpu',
      WITH_BACKUP,
      { backup: { ...backup, sidecarCpu: Cpu.milli(200) } },
      [
        'ObjectStore/spec/instanceSidecarConfiguration/resources/limits/cpu',
        'ObjectStore/spec/instanceSidecarConfiguration/resources/requests/cpu',
      ],
    ],
    [
      'backup.sidecarMemory',
      WITH_BACKUP,
      { backup: { ...backup, sidecarMemory: Memory.gibibytes(1) } },
      [
        'ObjectStore/spec/instanceSidecarConfiguration/resources/limits/memory',
        'ObjectStore/spec/instanceSidecarConfiguration/resources/requests/memory',
      ],
    ],
    [
      'backup.serviceAccountAnnotations',
      WITH_BACKUP,
      { backup: { ...backup, serviceAccountAnnotations: { 'eks.amazonaws.com/role-arn': 'arn:x' } } },
      ['Cluster/spec/serviceAccountTemplate'],
    ],
  ])('%s changes what it is for, and nothing else', (_prop, before, change, changed) => {
    expect(
      differences(databaseWith(before).manifests, databaseWith({ ...before, ...change }).manifests),
    ).toEqual(changed);
  });

  it('envPrefix changes the binding alone', () => {
    const changed = databaseWith({ ...CLUSTER, envPrefix: 'PG' });
    expect(changed).toEqual({
      ...databaseWith(CLUSTER),
      binding: { ...databaseWith(CLUSTER).binding, envPrefix: 'PG' },
    });
  });

  it("backup.sidecarCpu is counted also where the ObjectStore is somebody else's", () => {
    const { footprint } = databaseWith({
      ...CLUSTER,
      backup: { objectStore: 'backups', sidecarCpu: Cpu.milli(500) },
    }).binding;
    expect(footprint.cpu).toEqual(Cpu.milli(4500));
  });
});
