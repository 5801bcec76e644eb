import { DEFAULT_TELEMETRY } from '../../lib/kubernetes/tenant-telemetry/index.js';
import { SLOTS, slotName } from '../../lib/planning/traffic/index.js';
import { Cpu, Memory } from '../../lib/planning/units/index.js';
import { platform } from '../platform/config.js';
import type { KubernetesConfig } from './kubernetes-config.js';
import { inside } from './platform.js';

/** The shipped season in every cluster of the shipped platform: copy this file, and make it yours. */
export const config: KubernetesConfig = {
  forecast: 'examples/season/forecast.json',
  clusters: SLOTS.filter((slot) => platform.clusters[slot] !== undefined).map((slot) => ({
    name: slotName(slot),
  })),
  tenant: {
    image: 'registry.example.com/ticket-seller:1.4.2',
    cpu: Cpu.parse('500m'),
    memory: Memory.parse('512Mi'),
    host: 'tickets.example.com',
    costCentre: 'live-music',
    owner: 'ticketing',
    onCall: 'ticketing-primary',
    nodePool: { name: 'standard' },
    telemetry: { ...DEFAULT_TELEMETRY, prometheusLabels: { release: 'kube-prometheus-stack' } },
  },
  pools: platform.pools,
  rds: platform.rds && {
    platform: platform.platform,
    region: platform.region,
    account: '111122223333',
    engine: platform.rds.engine.kind,
    cidr: platform.supernet,
    secretStore: { name: 'aws-secrets-manager', kind: 'ClusterSecretStore' },
  },
  routes: { namespace: 'nginx-ingress', tlsSecretName: 'tickets-tls' },
  platform: {
    ...inside,
    clusters: SLOTS.flatMap((slot) => {
      const cluster = platform.clusters[slot];
      const folder = slotName(slot);
      return cluster === undefined
        ? []
        : [
            {
              folder,
              name: `${platform.platform}-${folder}`,
              kubernetesVersion: cluster.version,
              region: platform.region,
              overrides: {
                consul: {
                  datacenter: folder,
                  snapshots: { destination: `s3://example-backups/consul/${folder}` },
                },
                authServer: { databaseUse: { kind: 'together', cluster: folder } },
              },
            },
          ];
    }),
  },
};
