import { describe, expect, it } from 'vitest';
import type { IngressShard } from '../../../lib/kubernetes/ingress-shard/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { differences } from '../ticket-tenant/differences.js';
import {
  type Change,
  HOST_PORTS,
  LOAD_BALANCER,
  NODE_PORTS,
  objectsWith,
  TARGET_GROUPS,
} from './traefik-with.js';

const POD = 'DaemonSet/spec/template/spec';
const CONTAINER = `${POD}/containers/0`;
const POLICY = 'NetworkPolicy/spec';
const COUNT = 31;

/** The arguments from one on, where another comes before them. */
const argsFrom = (first: number, last = COUNT): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `${CONTAINER}/args/${first + index}`);

describe('every prop of Traefik', () => {
  it.each<[string, Change, string[]]>([
    ['image', { image: 'registry.example.com/traefik:v3.7.14' }, [`${CONTAINER}/image`]],
    [
      'clientAddress',
      { clientAddress: { kind: 'proxy-protocol', trusted: ['10.64.0.0/16'] } },
      argsFrom(10, COUNT + 1),
    ],
    [
      'defaultTlsSecret',
      { defaultTlsSecret: 'default-tls' },
      [...argsFrom(30), `${CONTAINER}/volumeMounts/1`, `${POD}/volumes/1`, 'ConfigMap/traefik'],
    ],
    ['redirectToHttps', { redirectToHttps: false }, [`${CONTAINER}/args/10`]],
    ['cpu', { cpu: Cpu.parse('2') }, [`${CONTAINER}/resources/requests/cpu`]],
    [
      'memory',
      { memory: Memory.gibibytes(2), memoryLimit: Memory.gibibytes(2) },
      [`${CONTAINER}/resources/requests/memory`],
    ],
    [
      'memoryLimit',
      { memoryLimit: Memory.gibibytes(4) },
      [`${CONTAINER}/env/2/value`, `${CONTAINER}/resources/limits/memory`],
    ],
    ['startupTime', { startupTime: Duration.minutes(2) }, [`${CONTAINER}/startupProbe/failureThreshold`]],
    [
      'preStopDelay',
      { preStopDelay: Duration.seconds(20) },
      [...[8, 12, 17].map((index) => `${CONTAINER}/args/${index}`), `${POD}/terminationGracePeriodSeconds`],
    ],
    [
      'workerShutdownTimeout',
      { workerShutdownTimeout: Duration.minutes(2) },
      [...[9, 13].map((index) => `${CONTAINER}/args/${index}`), `${POD}/terminationGracePeriodSeconds`],
    ],
    ['upstreamKeepalive', { upstreamKeepalive: 8 }, [`${CONTAINER}/args/30`]],
    ['priorityClass', { priorityClass: 'system-cluster-critical' }, [`${POD}/priorityClassName`]],
    [
      'monitoring.interval',
      { monitoring: { kind: 'service-monitor', interval: Duration.seconds(30) } },
      ['ServiceMonitor/spec/endpoints/0/interval'],
    ],
    [
      'monitoring.labels',
      { monitoring: { kind: 'service-monitor', labels: { release: 'prometheus' } } },
      ['ServiceMonitor/metadata/labels/release'],
    ],
    [
      'metricsScraper',
      { metricsScraper: { namespace: 'observability' } },
      [`${POLICY}/ingress/1/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name`],
    ],
    ['apiServerCidrs', { apiServerCidrs: ['10.64.0.0/16'] }, [`${POLICY}/egress/2/to/0/ipBlock/cidr`]],
    ['dnsCidrs', { dnsCidrs: ['10.0.0.10/32'] }, [`${POLICY}/egress/1/to/1/ipBlock/cidr`]],
  ])('%s changes what it is for, and nothing else', (_prop, change, changed) => {
    expect(differences(objectsWith(), objectsWith(change))).toEqual([...changed].sort());
  });

  it('monitoring can be none, and then there is no port for it', () => {
    const [before, after] = [objectsWith(), objectsWith({ monitoring: { kind: 'none' } })];
    expect(JSON.stringify(after)).not.toMatch(/9100|metrics|ServiceMonitor/);
    expect(differences(before, after)).toContain('ServiceMonitor/traefik-metrics');
  });

  it('allowEgress is where the pods may go besides', () => {
    const allowEgress = [{ namespace: 'smaacc', ports: [{ port: 8080 }] }];
    const [before, after] = [objectsWith(), objectsWith({ allowEgress })].map(
      (manifests) => manifests.find(({ kind }) => kind === 'NetworkPolicy')?.spec as { egress: object[] },
    );
    expect(after?.egress.filter((rule) => !before?.egress.some((one) => isSame(one, rule)))).toEqual([
      {
        to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'smaacc' } } }],
        ports: [{ port: 8080, protocol: 'TCP' }],
      },
    ]);
  });

  it('namespace moves all objects', () => {
    const [namespace, ...others] = objectsWith({ namespace: 'edge' });
    expect(namespace?.metadata.name).toBe('edge');
    expect(new Set(others.map((one) => one.metadata.namespace))).toEqual(new Set(['edge', undefined]));
  });

  it('labels are on every object and every pod', () => {
    const labelled = objectsWith({ labels: { team: 'edge' } });
    expect(labelled.map(({ metadata }) => metadata.labels?.team)).toEqual(labelled.map(() => 'edge'));
    expect(differences(objectsWith(), labelled)).toContain('DaemonSet/spec/template/metadata/labels/team');
  });
});

describe('every prop of a shard of Traefik', () => {
  it.each<[string, IngressShard, Partial<IngressShard>, string[]]>([
    [
      'pool',
      HOST_PORTS,
      { pool: { name: 'edge' } },
      [`${POD}/nodeSelector/greenroom.dev~1pool`, `${POD}/tolerations/0/value`],
    ],
    [
      'exposure.healthPort',
      HOST_PORTS,
      { exposure: { kind: 'host-ports', healthPort: 8085 } },
      [`${CONTAINER}/ports/2/hostPort`],
    ],
    [
      'exposure.update',
      HOST_PORTS,
      { exposure: { kind: 'host-ports', update: 'rolling' } },
      ['DaemonSet/spec/updateStrategy/rollingUpdate', 'DaemonSet/spec/updateStrategy/type'],
    ],
    ['minReplicas', LOAD_BALANCER, { minReplicas: 3 }, ['Deployment/spec/replicas']],
    [
      'maxReplicas',
      LOAD_BALANCER,
      { maxReplicas: 6 },
      ['Deployment/spec/replicas', 'HorizontalPodAutoscaler/traefik'],
    ],
    [
      'statusAddress',
      LOAD_BALANCER,
      { statusAddress: 'lb.example.com' },
      ['Deployment/spec/template/spec/containers/0/args/30'],
    ],
    [
      'exposure.sourceRanges',
      LOAD_BALANCER,
      { exposure: { kind: 'load-balancer', sourceRanges: ['203.0.113.0/24'] } },
      ['Service/spec/loadBalancerSourceRanges'],
    ],
    [
      'exposure.loadBalancerClass',
      LOAD_BALANCER,
      { exposure: { kind: 'load-balancer', loadBalancerClass: 'service.k8s.aws/nlb' } },
      ['Service/spec/loadBalancerClass'],
    ],
    [
      'exposure.annotations',
      LOAD_BALANCER,
      { exposure: { kind: 'load-balancer', annotations: { 'example.com/a': 'b' } } },
      ['Service/metadata/annotations'],
    ],
    [
      'exposure.httpPort',
      NODE_PORTS,
      { exposure: { kind: 'node-ports', httpPort: 30081, httpsPort: 30443 } },
      ['Service/spec/ports/0/nodePort'],
    ],
    [
      'exposure.targetGroups[].scheme',
      TARGET_GROUPS,
      { exposure: { kind: 'target-groups', targetGroups: [{ name: 'live-a' }, { name: 'pre-a' }] } },
      ['TargetGroupBinding/spec/serviceRef/port'],
    ],
  ])('%s changes what it is for, and nothing else', (_prop, shard, change, changed) => {
    expect(
      differences(objectsWith({ shards: [shard] }), objectsWith({ shards: [{ ...shard, ...change }] })),
    ).toEqual(changed);
  });

  it('cpuUtilization is what the autoscaler keeps', () => {
    const shards = [{ ...LOAD_BALANCER, maxReplicas: 6 }];
    expect(differences(objectsWith({ shards }), objectsWith({ shards, cpuUtilization: 70 }))).toEqual([
      'HorizontalPodAutoscaler/spec/metrics/0/resource/target/averageUtilization',
    ]);
  });
});

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
