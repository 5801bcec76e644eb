import { expect, it } from 'vitest';
import type { ConsulClusterProps } from '../../../lib/kubernetes/consul-cluster/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { manifestsWith } from './consul-with.js';

type Change = Partial<ConsulClusterProps>;

const POD = 'StatefulSet/spec/template/spec';
const HASH = 'StatefulSet/spec/template/metadata/annotations/greenroom.dev~1config-hash';
const CONFIG = ['ConfigMap/data/server.json', HASH];
const JOB = 'CronJob/spec/jobTemplate/spec/template/spec';
const secret = { name: 'other', key: 'value' };
const snapshots = { destination: 's3://backups/consul' };
const exposure = { hostname: 'consul.example.com', cidrs: ['10.0.0.0/8'] };
const metrics = { kind: 'service-monitor', token: secret } as const;
const service = { name: 'mq', addresses: ['10.0.0.1'], port: 5672 };
const TOKENS = [`${POD}/containers/0/command/2`, `${POD}/volumes/1/projected/sources/2`];

it.each<[string, Change, Change, string[]]>([
  [
    'environment',
    {},
    { environment: 'staging' },
    [0, 1].map((at) => `${POD}/topologySpreadConstraints/${at}/whenUnsatisfiable`),
  ],
  [
    'servers',
    {},
    { servers: 5 },
    ['ConfigMap/data/bootstrap.json', `${JOB}/containers/0/command/2`, 'StatefulSet/spec/replicas'],
  ],
  [
    'primaryDatacenter',
    { replicationToken: undefined },
    { primaryDatacenter: 'paas-b', replicationToken: secret },
    [...CONFIG, ...TOKENS],
  ],
  [
    'gossipKey',
    {},
    { gossipKey: secret },
    ['items/0/key', 'name'].map((at) => `${POD}/volumes/1/projected/sources/0/secret/${at}`),
  ],
  [
    'managementToken',
    {},
    { managementToken: secret },
    [`${JOB}/volumes/0/projected`, `${POD}/volumes/1/projected`].flatMap((at) =>
      ['items/0/key', 'name'].map((field) => `${at}/sources/1/secret/${field}`),
    ),
  ],
  ['agentToken', {}, { agentToken: secret }, TOKENS],
  ['dnsToken', {}, { dnsToken: secret }, TOKENS],
  [
    'issuer',
    {},
    { issuer: { kind: 'ClusterIssuer', name: 'ca' } },
    ['kind', 'name'].map((at) => `Certificate/spec/issuerRef/${at}`),
  ],
  ['image', {}, { image: 'consul:1' }, [`${JOB}/containers/0/image`, `${POD}/containers/0/image`]],
  [
    'storageClass',
    {},
    { storageClass: 'io2' },
    ['StatefulSet/spec/volumeClaimTemplates/0/spec/storageClassName'],
  ],
  [
    'storage',
    {},
    { storage: Memory.gibibytes(1) },
    ['StatefulSet/spec/volumeClaimTemplates/0/spec/resources/requests/storage'],
  ],
  ['cpu', {}, { cpu: Cpu.milli(100) }, [`${POD}/containers/0/resources/requests/cpu`]],
  [
    'memory',
    {},
    { memory: Memory.gibibytes(2) },
    [
      `${POD}/containers/0/resources/limits/memory`,
      `${POD}/containers/0/resources/requests/memory`,
      `${POD}/volumes/4/emptyDir/sizeLimit`,
    ],
  ],
  [
    'updatePartition',
    {},
    { updatePartition: 2 },
    ['StatefulSet/spec/updateStrategy/rollingUpdate/partition'],
  ],
  ['ui', {}, { ui: false }, CONFIG],
  ['config', {}, { config: { log_level: 'WARN' } }, CONFIG],
  ['clients', {}, { clients: [{ namespace: 'apps' }] }, ['NetworkPolicy/spec/ingress/1/from/1']],
  [
    'dns',
    {},
    { dns: { clusterIp: '10.100.0.53' } },
    ['ConfigMap/consul-dns', 'NetworkPolicy/spec/ingress/2', 'Service/consul-dns'],
  ],
  [
    'dns.clusterIp',
    { dns: { clusterIp: '10.0.0.1' } },
    { dns: { clusterIp: '10.0.0.2' } },
    ['ConfigMap/data/consul.server', 'Service/spec/clusterIP'],
  ],
  [
    'exposure',
    {},
    { exposure },
    ['Certificate/spec/dnsNames/9', 'NetworkPolicy/spec/ingress/2', 'Service/consul-exposed'],
  ],
  [
    'exposure.hostname',
    { exposure },
    { exposure: { ...exposure, hostname: 'a.example.com' } },
    [
      'Certificate/spec/dnsNames/9',
      'Service/metadata/annotations/external-dns.alpha.kubernetes.io~1hostname',
    ],
  ],
  [
    'exposure.cidrs',
    { exposure },
    { exposure: { ...exposure, cidrs: ['10.1.0.0/16'] } },
    ['NetworkPolicy/spec/ingress/2/from/0/ipBlock/cidr', 'Service/spec/loadBalancerSourceRanges/0'],
  ],
  [
    'exposure.annotations',
    { exposure: { ...exposure, annotations: {} } },
    { exposure: { ...exposure, annotations: { a: 'b' } } },
    ['Service/metadata/annotations/a'],
  ],
  [
    'snapshots',
    {},
    { snapshots },
    ['CronJob/consul-snapshot', 'NetworkPolicy/consul-snapshot', 'ServiceAccount/consul-snapshot'],
  ],
  [
    'snapshots.destination',
    { snapshots },
    { snapshots: { destination: 's3://a-b/c' } },
    [`${JOB}/containers/0/env/1/value`],
  ],
  [
    'snapshots.keep',
    { snapshots },
    { snapshots: { ...snapshots, keep: 2 } },
    [`${JOB}/containers/0/env/2/value`],
  ],
  [
    'snapshots.schedule',
    { snapshots },
    { snapshots: { ...snapshots, schedule: '0 * * * *' } },
    ['CronJob/spec/schedule'],
  ],
  [
    'snapshots.token',
    { snapshots },
    { snapshots: { ...snapshots, token: secret } },
    ['items/0/key', 'name'].map((at) => `${JOB}/volumes/0/projected/sources/1/secret/${at}`),
  ],
  [
    'snapshots.cidr',
    { snapshots },
    { snapshots: { ...snapshots, cidr: '10.0.0.0/8' } },
    ['NetworkPolicy/spec/egress/2/to/0/ipBlock/cidr'],
  ],
  [
    'snapshots.image',
    { snapshots },
    { snapshots: { ...snapshots, image: 'aws:1' } },
    [`${JOB}/containers/0/image`],
  ],
  [
    'snapshots.serviceAccountAnnotations',
    { snapshots },
    { snapshots: { ...snapshots, serviceAccountAnnotations: { a: 'b' } } },
    ['ServiceAccount/metadata/annotations'],
  ],
  ['externalServices', {}, { externalServices: [service] }, ['EndpointSlice/mq', 'Service/mq']],
  [
    'externalServices.hostname',
    {},
    { externalServices: [{ name: 'db', hostname: 'db.example.com' }] },
    ['Service/db'],
  ],
  [
    'externalServices.port',
    { externalServices: [service] },
    { externalServices: [{ ...service, port: 5671 }] },
    ['EndpointSlice/ports/0/port', 'Service/spec/ports/0/port', 'Service/spec/ports/0/targetPort'],
  ],
  ['monitoring', {}, { monitoring: metrics }, ['NetworkPolicy/spec/ingress/2', 'ServiceMonitor/consul']],
  [
    'monitoring as annotations',
    {},
    { monitoring: { kind: 'annotations' } },
    [
      'NetworkPolicy/spec/ingress/2',
      ...['path', 'port', 'scheme', 'scrape'].map(
        (key) => `StatefulSet/spec/template/metadata/annotations/prometheus.io~1${key}`,
      ),
    ],
  ],
  [
    'monitoring.interval',
    { monitoring: metrics },
    { monitoring: { ...metrics, interval: Duration.seconds(10) } },
    ['ServiceMonitor/spec/endpoints/0/interval'],
  ],
  [
    'monitoring.token',
    { monitoring: metrics },
    { monitoring: { ...metrics, token: { ...secret, key: 'k' } } },
    ['ServiceMonitor/spec/endpoints/0/authorization/credentials/key'],
  ],
  [
    'monitoring.labels',
    { monitoring: metrics },
    { monitoring: { ...metrics, labels: { release: 'a' } } },
    ['ServiceMonitor/metadata/labels/release'],
  ],
  [
    'monitoring.namespace',
    { monitoring: metrics },
    { monitoring: { ...metrics, namespace: 'a' } },
    ['NetworkPolicy/spec/ingress/2/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name'],
  ],
  ['reloadSchedule', {}, { reloadSchedule: '0 0 * * *' }, ['CronJob/spec/schedule']],
  ['nodePool', {}, { nodePool: { name: 'stateful' } }, [`${POD}/nodeSelector`, `${POD}/tolerations`]],
  ['priorityClass', {}, { priorityClass: 'a' }, [`${POD}/priorityClassName`]],
])('%s changes what it is about, and nothing else', (_, before, after, expected) => {
  expect(differences(manifestsWith(before), manifestsWith({ ...before, ...after }))).toEqual(
    [...expected].sort(),
  );
});
