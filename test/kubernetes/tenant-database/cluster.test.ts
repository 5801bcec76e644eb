import { describe, expect, it } from 'vitest';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';
import { manifest } from '../../../lib/testing/index.js';
import { ANNOTATIONS, CLUSTER, databaseWith, LABELS } from './database-with.js';

const NAME = 'db-paper-lanterns-4f2a';
const METADATA = {
  name: NAME,
  namespace: 'paper-lanterns-4f2a',
  labels: LABELS,
  annotations: ANNOTATIONS,
};
const INSTANCES = { podSelector: { matchLabels: { 'cnpg.io/cluster': NAME } } };
const tcp = (...ports: number[]) => ports.map((port) => ({ port, protocol: 'TCP' }));
const namespace = (name: string) => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});

describe("a database cluster of the tenant's own", () => {
  const { manifests, binding } = databaseWith(CLUSTER);

  it('is a Cluster, its traffic and its monitor', () => {
    expect(manifests.map(({ kind }) => kind)).toEqual(['NetworkPolicy', 'Cluster', 'PodMonitor']);
  });

  it('is made by CloudNativePG', () => {
    expect(manifest(manifests, 'Cluster')).toEqual({
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Cluster',
      metadata: {
        ...METADATA,
        annotations: { ...ANNOTATIONS, 'argocd.argoproj.io/sync-options': 'Delete=confirm,Prune=confirm' },
      },
      spec: {
        instances: 2,
        imageName: 'ghcr.io/cloudnative-pg/postgresql:18.6-standard-trixie',
        primaryUpdateMethod: 'switchover',
        enablePDB: true,
        bootstrap: { initdb: { database: 'app', owner: 'app' } },
        postgresql: { parameters: { max_connections: '200', shared_buffers: '512MB' } },
        storage: { size: '10Gi' },
        resources: { requests: { cpu: '1', memory: '2Gi' }, limits: { cpu: '1', memory: '2Gi' } },
        affinity: {
          enablePodAntiAffinity: true,
          podAntiAffinityType: 'preferred',
          topologyKey: 'topology.kubernetes.io/zone',
        },
        topologySpreadConstraints: [
          {
            topologyKey: 'kubernetes.io/hostname',
            maxSkew: 1,
            whenUnsatisfiable: 'ScheduleAnyway',
            labelSelector: { matchLabels: { 'cnpg.io/cluster': NAME } },
          },
        ],
        inheritedMetadata: {
          labels: {
            'app.kubernetes.io/part-of': 'ticket-sales',
            'greenroom.dev/event': 'evt-1',
            'greenroom.dev/tenant': 'paper-lanterns-4f2a',
            'greenroom.dev/cost-centre': 'live-music',
          },
          annotations: ANNOTATIONS,
        },
      },
    });
  });

  it('may be spoken to by the app, the other instances, the operator and the scraper, and speaks to what it needs', () => {
    expect(manifest(manifests, 'NetworkPolicy')).toEqual({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: METADATA,
      spec: {
        ...INSTANCES,
        policyTypes: ['Ingress', 'Egress'],
        ingress: [
          { from: [{ podSelector: { matchLabels: { app: 'shop' } } }], ports: tcp(5432) },
          { from: [INSTANCES], ports: tcp(5432, 8000) },
          { from: [namespace('cnpg-system')], ports: tcp(8000, 5432) },
          { from: [namespace('monitoring')], ports: tcp(9187) },
        ],
        egress: [
          {
            to: [
              { ...namespace('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } },
              { ipBlock: { cidr: '169.254.20.10/32' } },
            ],
            ports: [{ port: 53, protocol: 'UDP' }, ...tcp(53)],
          },
          { to: [INSTANCES], ports: tcp(5432, 8000) },
          { to: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: tcp(443, 6443) },
        ],
      },
    });
  });

  it('is watched by a PodMonitor that knows the tenant', () => {
    expect(manifest(manifests, 'PodMonitor')).toEqual({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: METADATA,
      spec: {
        selector: INSTANCES.podSelector,
        podMetricsEndpoints: [{ port: 'metrics' }],
        podTargetLabels: ['greenroom.dev/event', 'greenroom.dev/tenant', 'greenroom.dev/cost-centre'],
      },
    });
  });

  it('is reached by the Secret that the operator makes', () => {
    expect(binding).toEqual({
      secretName: `${NAME}-app`,
      envPrefix: 'DB_',
      egress: [{ to: [INSTANCES], ports: tcp(5432) }],
      footprint: {
        pods: 3,
        cpu: Cpu.milli(3000),
        memory: Memory.gibibytes(6),
        storage: Memory.gibibytes(30),
        volumeClaims: 3,
        services: 3,
      },
    });
  });
});

describe('a database cluster of one instance', () => {
  it('does not hold up the drain of its node', () => {
    const { manifests } = databaseWith({ ...CLUSTER, instances: 1 });
    expect(manifest(manifests, 'Cluster')).toMatchObject({
      spec: { instances: 1, enablePDB: false, primaryUpdateMethod: 'restart' },
    });
  });
});

describe('the deletion of a database cluster', () => {
  it('keeps what Argo CD is told already', () => {
    const { manifests } = databaseWith(CLUSTER, {
      annotations: { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true' },
    });
    expect(manifest(manifests, 'Cluster').metadata.annotations).toEqual({
      'argocd.argoproj.io/sync-options': 'ServerSideApply=true,Delete=confirm,Prune=confirm',
    });
  });

  it('asks nobody when it is told so', () => {
    const { manifests } = databaseWith({ ...CLUSTER, confirmDeletion: false });
    expect(manifest(manifests, 'Cluster').metadata.annotations).toEqual(ANNOTATIONS);
  });
});
