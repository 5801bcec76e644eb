import { describe, expect, it } from 'vitest';
import type { RdsBackend } from '../../../lib/kubernetes/tenant-database/index.js';
import { NO_FOOTPRINT } from '../../../lib/planning/tenants/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { danglingReferences, secretMaterial } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { ANNOTATIONS, databaseWith, LABELS, RDS } from './database-with.js';

const NAME = 'db-paper-lanterns-4f2a';
const HOST = 'tickets.cluster-abc.eu-west-1.rds.amazonaws.com';

describe('a database of Amazon RDS', () => {
  const { manifests, binding } = databaseWith(RDS);

  it('is a Secret that follows the one that AWS rotates', () => {
    expect(manifests).toEqual([
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ExternalSecret',
        metadata: { name: NAME, namespace: 'paper-lanterns-4f2a', labels: LABELS, annotations: ANNOTATIONS },
        spec: {
          refreshPolicy: 'Periodic',
          refreshInterval: '300s',
          secretStoreRef: { name: 'aws', kind: 'ClusterSecretStore' },
          target: {
            name: NAME,
            creationPolicy: 'Owner',
            deletionPolicy: 'Retain',
            template: {
              engineVersion: 'v2',
              mergePolicy: 'Replace',
              metadata: { labels: LABELS },
              data: {
                username: '{{ .username }}',
                password: '{{ .password }}',
                host: HOST,
                port: '5432',
                dbname: 'tickets',
                uri: `postgresql://{{ .username | urlquery }}:{{ .password | urlquery }}@${HOST}:5432/tickets?sslmode=require`,
              },
            },
          },
          dataFrom: [{ extract: { key: 'rds!cluster-1234' } }],
        },
      },
    ]);
  });

  it("lets the app speak to the database's subnets alone, and asks nothing of the tenant's quota", () => {
    expect(binding).toEqual({
      secretName: NAME,
      envPrefix: 'DB_',
      egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/16' } }], ports: [{ port: 5432, protocol: 'TCP' }] }],
      footprint: NO_FOOTPRINT,
    });
  });

  it('holds no secret and refers to nothing in the cluster but the store', () => {
    expect(secretMaterial(manifests)).toEqual([]);
    expect(danglingReferences(manifests)).toEqual([]);
  });
});

describe('every prop of a database of Amazon RDS', () => {
  const DATA = 'ExternalSecret/spec/target/template/data';

  it.each<[string, Partial<RdsBackend>, string[]]>([
    ['endpoint', { endpoint: 'other.example.com' }, [`${DATA}/host`, `${DATA}/uri`]],
    ['port', { port: 5433 }, [`${DATA}/port`, `${DATA}/uri`]],
    ['databaseName', { databaseName: 'shop' }, [`${DATA}/dbname`, `${DATA}/uri`]],
    ['secretKey', { secretKey: 'other' }, ['ExternalSecret/spec/dataFrom/0/extract/key']],
    ['secretStore.name', { secretStore: { name: 'other' } }, ['ExternalSecret/spec/secretStoreRef/name']],
    [
      'secretStore.kind',
      { secretStore: { name: 'aws', kind: 'SecretStore' } },
      ['ExternalSecret/spec/secretStoreRef/kind'],
    ],
    ['refreshInterval', { refreshInterval: Duration.hours(1) }, ['ExternalSecret/spec/refreshInterval']],
  ])('%s changes what it is for, and nothing else', (_prop, change, changed) => {
    const { manifests } = databaseWith({ ...RDS, ...change });
    expect(differences(databaseWith(RDS).manifests, manifests)).toEqual(changed);
  });

  it.each<[string, Partial<RdsBackend>, object]>([
    [
      'cidr',
      { cidr: '10.9.0.0/16' },
      { egress: [{ to: [{ ipBlock: { cidr: '10.9.0.0/16' } }], ports: [{ port: 5432, protocol: 'TCP' }] }] },
    ],
    [
      'port',
      { port: 5433 },
      { egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/16' } }], ports: [{ port: 5433, protocol: 'TCP' }] }] },
    ],
    ['envPrefix', { envPrefix: 'PG' }, { envPrefix: 'PG' }],
  ])('%s changes the binding', (_prop, change, changed) => {
    expect(databaseWith({ ...RDS, ...change }).binding).toEqual({ ...databaseWith(RDS).binding, ...changed });
  });
});
