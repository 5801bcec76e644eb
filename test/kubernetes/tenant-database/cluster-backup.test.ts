import { describe, expect, it } from 'vitest';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';
import { danglingReferences, manifest, secretMaterial } from '../../../lib/testing/index.js';
import { ANNOTATIONS, CLUSTER, databaseWith, LABELS } from './database-with.js';

const NAME = 'db-paper-lanterns-4f2a';
const METADATA = {
  name: NAME,
  namespace: 'paper-lanterns-4f2a',
  labels: LABELS,
  annotations: ANNOTATIONS,
};
const tcp = (...ports: number[]) => ports.map((port) => ({ port, protocol: 'TCP' }));

describe('a database cluster with a backup', () => {
  const { manifests, binding } = databaseWith({
    ...CLUSTER,
    backup: { objectStore: 'backups', destination: 's3://backups/paas-a' },
  });

  it('archives by the Barman Cloud plugin', () => {
    expect(manifest(manifests, 'Cluster')).toMatchObject({
      spec: {
        plugins: [
          {
            name: 'barman-cloud.cloudnative-pg.io',
            isWALArchiver: true,
            parameters: { barmanObjectName: 'backups' },
          },
        ],
      },
    });
  });

  it('is backed up at once and then once a day at a time of its own', () => {
    expect(manifest(manifests, 'ScheduledBackup')).toEqual({
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'ScheduledBackup',
      metadata: METADATA,
      spec: {
        schedule: '40 15 18 * * *',
        immediate: true,
        backupOwnerReference: 'cluster',
        cluster: { name: NAME },
        method: 'plugin',
        pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' },
      },
    });
  });

  it("has an ObjectStore that is opened by the pods' own role", () => {
    expect(manifest(manifests, 'ObjectStore')).toEqual({
      apiVersion: 'barmancloud.cnpg.io/v1',
      kind: 'ObjectStore',
      metadata: { ...METADATA, name: 'backups' },
      spec: {
        retentionPolicy: '30d',
        configuration: {
          destinationPath: 's3://backups/paas-a',
          s3Credentials: { inheritFromIAMRole: true },
          wal: { compression: 'gzip' },
          data: { compression: 'gzip' },
        },
        instanceSidecarConfiguration: {
          resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { cpu: '100m', memory: '256Mi' } },
        },
      },
    });
  });

  it('may speak to the object store and to the agent that gives it its role', () => {
    expect(manifest(manifests, 'NetworkPolicy')).toMatchObject({
      spec: {
        egress: [
          {},
          {},
          {},
          { to: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: tcp(443) },
          { to: [{ ipBlock: { cidr: '169.254.170.23/32' } }], ports: tcp(80) },
        ],
      },
    });
  });

  it('asks the quota for its sidecars as well', () => {
    expect(binding.footprint).toMatchObject({ cpu: Cpu.milli(3300), memory: Memory.mebibytes(6912) });
  });

  it('leaves an ObjectStore alone that is not made here', () => {
    const { manifests: others } = databaseWith({ ...CLUSTER, backup: { objectStore: 'backups' } });
    expect(others.map(({ kind }) => kind)).toEqual([
      'NetworkPolicy',
      'Cluster',
      'ScheduledBackup',
      'PodMonitor',
    ]);
  });
});

describe('the objects of a database cluster', () => {
  const { manifests } = databaseWith({
    ...CLUSTER,
    backup: { objectStore: 'backups', destination: 's3://backups/paas-a' },
  });

  it('refer to none that is not there', () => {
    expect(danglingReferences(manifests)).toEqual([]);
  });

  it('hold no secret', () => {
    expect(secretMaterial(manifests)).toEqual([]);
  });
});
