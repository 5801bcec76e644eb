import { describe, expect, it } from 'vitest';
import { danglingReferences, manifest, secretMaterial } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { consulWith, manifestsWith } from './consul-with.js';
import { valueAt } from './value-at.js';

const FULL = {
  agentToken: { name: 'consul-agent', key: 'token' },
  dns: { clusterIp: '10.100.0.53' },
  exposure: { hostname: 'consul.paas-a.example.com', cidrs: ['10.64.0.0/16'] },
  snapshots: { destination: 's3://backups/consul/paas-a' },
  externalServices: [
    { name: 'db', hostname: 'db.example.com' },
    { name: 'mq', addresses: ['10.1.2.3', '10.1.2.4'], port: 5672 },
  ],
  monitoring: { kind: 'service-monitor', token: { name: 'consul-metrics', key: 'token' } },
} as const;

describe('the servers of a cluster', () => {
  it.each([3, 5])('that are %d expect as many', (servers) => {
    const manifests = manifestsWith({ servers });
    const { 'bootstrap.json': bootstrap } = manifest(manifests, 'ConfigMap').data as Record<string, string>;
    expect(JSON.parse(bootstrap ?? '')).toMatchObject({ bootstrap_expect: servers });
    expect(valueAt(manifest(manifests, 'StatefulSet'), 'spec', 'replicas')).toBe(servers);
  });

  it('that are there do not restart when others come', () => {
    const changed = differences(manifestsWith(), manifestsWith({ servers: 5 }));
    expect(changed.filter((pointer) => pointer.startsWith('StatefulSet/spec/template'))).toEqual([]);
  });

  it('are found before they are ready', () => {
    expect(manifest(manifestsWith(), 'Service', 'consul-servers').spec).toMatchObject({
      clusterIP: 'None',
      publishNotReadyAddresses: true,
    });
  });

  it('start at once and are replaced one by one', () => {
    expect(manifest(manifestsWith(), 'StatefulSet').spec).toMatchObject({
      podManagementPolicy: 'Parallel',
      minReadySeconds: 20,
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
    });
  });

  it('may be taken away one at a time', () => {
    expect(manifest(manifestsWith(), 'PodDisruptionBudget').spec).toMatchObject({ maxUnavailable: 1 });
  });

  it('have no port 8400', () => {
    expect(JSON.stringify(manifestsWith(FULL))).not.toContain('8400');
  });

  it('hold no secret, only its name', () => {
    expect(secretMaterial(manifestsWith(FULL))).toEqual([]);
  });

  it('refer to nothing that is not there', () => {
    expect(danglingReferences(manifestsWith(FULL))).toEqual([]);
  });

  it('of two clusters differ in nothing but the datacenter and what follows from it', () => {
    expect(differences(manifestsWith(), manifestsWith({ datacenter: 'paas-b' }))).toEqual([
      'Certificate/spec/commonName',
      'Certificate/spec/dnsNames/0',
      'ConfigMap/data/server.json',
      'CronJob/spec/jobTemplate/spec/template/spec/containers/0/env/2/value',
      'StatefulSet/spec/template/metadata/annotations/greenroom.dev~1config-hash',
    ]);
  });

  it('are the same when they are synthesized again', () => {
    expect(JSON.stringify(manifestsWith(FULL))).toBe(JSON.stringify(manifestsWith(FULL)));
  });
});

describe('a snapshot', () => {
  it('is uploaded by a container that has no token of Consul', () => {
    const job = manifest(manifestsWith(FULL), 'CronJob', 'consul-snapshot');
    const pod = valueAt(job, 'spec', 'jobTemplate', 'spec', 'template', 'spec');
    expect(valueAt(pod, 'containers', '0', 'name')).toBe('upload');
    expect(valueAt(pod, 'containers', '0', 'volumeMounts')).toEqual([
      { name: 'work', mountPath: '/scratch' },
    ]);
  });
});

describe('a service outside', () => {
  it('by its name is an alias', () => {
    expect(manifest(manifestsWith(FULL), 'Service', 'db').spec).toEqual({
      type: 'ExternalName',
      externalName: 'db.example.com',
    });
  });

  it('by its addresses is a Service without a selector, with endpoints', () => {
    const manifests = manifestsWith(FULL);
    expect(valueAt(manifest(manifests, 'Service', 'mq'), 'spec', 'selector')).toBeUndefined();
    const { metadata, addressType, endpoints } = manifest(manifests, 'EndpointSlice', 'mq');
    expect(metadata.labels).toMatchObject({ 'kubernetes.io/service-name': 'mq' });
    expect([addressType, endpoints]).toEqual([
      'IPv4',
      ['10.1.2.3', '10.1.2.4'].map((address) => ({ addresses: [address], conditions: { ready: true } })),
    ]);
  });

  it('may have addresses of IPv6', () => {
    const externalServices = [{ name: 'mq', addresses: ['fd00::1'], port: 5672 }];
    expect(manifest(manifestsWith({ externalServices }), 'EndpointSlice').addressType).toBe('IPv6');
  });
});

it('the stub domain is given to whoever owns CoreDNS', () => {
  expect(consulWith({ dns: { clusterIp: '10.100.0.53' } }).stubDomain).toContain('forward . 10.100.0.53');
  expect(consulWith().stubDomain).toBeUndefined();
});
