import { describe, expect, it } from 'vitest';
import type { IngressShard } from '../../../lib/kubernetes/nginx-ingress-controller/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { differences } from '../ticket-tenant/differences.js';
import {
  type Change,
  HOST_PORTS,
  LOAD_BALANCER,
  NODE_PORTS,
  objectsWith,
  shardWith,
  TARGET_GROUPS,
} from './controller-with.js';

const CONTAINER = 'spec/template/spec/containers/0';
const POLICY = 'NetworkPolicy/spec';

describe('every prop of a controller', () => {
  it.each<[string, Change, string[]]>([
    [
      'image',
      { image: 'registry.example.com/nginx-ingress:5.5.4' },
      [`DaemonSet/${CONTAINER}/image`, 'DaemonSet/spec/template/spec/initContainers/0/image'],
    ],
    [
      'clientAddress',
      { clientAddress: { kind: 'proxy-protocol', trusted: ['10.64.0.0/16'] } },
      ['proxy-protocol', 'real-ip-header', 'real-ip-recursive', 'set-real-ip-from'].map(
        (key) => `ConfigMap/data/${key}`,
      ),
    ],
    [
      'defaultTlsSecret',
      { defaultTlsSecret: 'default-tls' },
      [2, 3, 4, 5, 6, 7, 8, 9, 10].map((index) => `DaemonSet/${CONTAINER}/args/${index}`),
    ],
    [
      'cpu',
      { cpu: Cpu.parse('2') },
      [
        'ConfigMap/data/worker-processes',
        `DaemonSet/${CONTAINER}/resources/requests/cpu`,
        'DaemonSet/spec/template/spec/initContainers/0/resources/requests/cpu',
      ],
    ],
    [
      'memory',
      { memory: Memory.gibibytes(2), memoryLimit: Memory.gibibytes(2) },
      [
        `DaemonSet/${CONTAINER}/resources/requests/memory`,
        'DaemonSet/spec/template/spec/initContainers/0/resources/requests/memory',
      ],
    ],
    [
      'memoryLimit',
      { memoryLimit: Memory.gibibytes(4) },
      [
        `DaemonSet/${CONTAINER}/resources/limits/memory`,
        'DaemonSet/spec/template/spec/initContainers/0/resources/limits/memory',
      ],
    ],
    [
      'preStopDelay',
      { preStopDelay: Duration.seconds(20) },
      [
        `DaemonSet/${CONTAINER}/lifecycle/preStop/exec/command/1`,
        'DaemonSet/spec/template/spec/terminationGracePeriodSeconds',
      ],
    ],
    [
      'workerShutdownTimeout',
      { workerShutdownTimeout: Duration.minutes(2) },
      [
        'ConfigMap/data/worker-shutdown-timeout',
        'DaemonSet/spec/template/spec/terminationGracePeriodSeconds',
      ],
    ],
    ['logFormat', { logFormat: '$remote_addr $uri' }, ['ConfigMap/data/log-format']],
    ['upstreamKeepalive', { upstreamKeepalive: 8 }, ['ConfigMap/data/keepalive']],
    [
      'priorityClass',
      { priorityClass: 'system-cluster-critical' },
      ['DaemonSet/spec/template/spec/priorityClassName'],
    ],
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
      'monitoring.kind',
      { monitoring: { kind: 'none' } },
      [
        `DaemonSet/${CONTAINER}/args/8`,
        `DaemonSet/${CONTAINER}/args/9`,
        `DaemonSet/${CONTAINER}/ports/3`,
        `${POLICY}/ingress/1`,
        'Service/nginx-metrics',
        'ServiceMonitor/nginx-metrics',
      ],
    ],
    [
      'metricsScraper',
      { metricsScraper: { namespace: 'observability' } },
      [`${POLICY}/ingress/1/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name`],
    ],
    [
      'allowEgress',
      { allowEgress: [{ namespace: 'auth', ports: [{ port: 4180 }] }] },
      [`${POLICY}/egress/3`],
    ],
    ['apiServerCidrs', { apiServerCidrs: ['10.64.0.0/16'] }, [`${POLICY}/egress/2/to/0/ipBlock/cidr`]],
    ['dnsCidrs', { dnsCidrs: ['10.0.0.10/32'] }, [`${POLICY}/egress/1/to/1/ipBlock/cidr`]],
  ])('%s changes what it is for, and nothing else', (_prop, change, changed) => {
    expect(differences(objectsWith(), objectsWith(change))).toEqual([...changed].sort());
  });

  it('namespace moves all objects', () => {
    const moved = objectsWith({ namespace: 'edge' });
    const [namespace, ...others] = moved;
    expect(namespace?.metadata.name).toBe('edge');
    expect(new Set(others.map((one) => one.metadata.namespace))).toEqual(new Set(['edge', undefined]));
    expect(JSON.stringify(moved).replaceAll('"edge"', '"nginx-ingress"')).toBe(JSON.stringify(objectsWith()));
  });

  it('labels are on every object and every pod', () => {
    const labelled = objectsWith({ labels: { team: 'edge' } });
    expect(labelled.map(({ metadata }) => metadata.labels?.team)).toEqual(labelled.map(() => 'edge'));
    expect(differences(objectsWith(), labelled)).toContain('DaemonSet/spec/template/metadata/labels/team');
  });

  it('startupTime is the time that a rollout is given', () => {
    const startupTime = Duration.minutes(10);
    expect(differences(shardWith(LOAD_BALANCER), shardWith(LOAD_BALANCER, { startupTime }))).toEqual([
      'Deployment/spec/progressDeadlineSeconds',
    ]);
  });

  it('cpuUtilization is what the autoscaler keeps', () => {
    const shard = { ...LOAD_BALANCER, maxReplicas: 6 };
    expect(differences(shardWith(shard), shardWith(shard, { cpuUtilization: 70 }))).toEqual([
      'HorizontalPodAutoscaler/spec/metrics/0/resource/target/averageUtilization',
    ]);
  });
});

describe('every prop of a shard', () => {
  it.each<[string, IngressShard, Partial<IngressShard>, string[]]>([
    [
      'pool',
      HOST_PORTS,
      { pool: { name: 'edge' } },
      [
        'DaemonSet/spec/template/spec/nodeSelector/greenroom.dev~1pool',
        'DaemonSet/spec/template/spec/tolerations/0/value',
      ],
    ],
    [
      'exposure.healthPort',
      HOST_PORTS,
      { exposure: { kind: 'host-ports', healthPort: 8082 } },
      [`DaemonSet/${CONTAINER}/ports/2/hostPort`],
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
      ['Deployment/spec/replicas', 'HorizontalPodAutoscaler/nginx'],
    ],
    [
      'statusAddress',
      LOAD_BALANCER,
      { statusAddress: 'lb.example.com' },
      ['ConfigMap/data/external-status-address'],
    ],
    [
      'exposure.annotations',
      LOAD_BALANCER,
      {
        exposure: {
          kind: 'load-balancer',
          annotations: { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internet-facing' },
        },
      },
      ['Service/metadata/annotations'],
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
      'exposure.httpPort',
      NODE_PORTS,
      { exposure: { kind: 'node-ports', httpPort: 30081, httpsPort: 30443 } },
      ['Service/spec/ports/0/nodePort'],
    ],
    [
      'exposure.httpsPort',
      NODE_PORTS,
      { exposure: { kind: 'node-ports', httpPort: 30080 } },
      ['Service/spec/ports/1/nodePort'],
    ],
    [
      'exposure.targetGroups[].name',
      TARGET_GROUPS,
      { exposure: { kind: 'target-groups', targetGroups: [{ name: 'tickets-live-a' }, { name: 'Pre' }] } },
      ['TargetGroupBinding/pre', 'TargetGroupBinding/tickets-pre-a'],
    ],
    [
      'exposure.targetGroups[].scheme',
      TARGET_GROUPS,
      {
        exposure: {
          kind: 'target-groups',
          targetGroups: [{ name: 'tickets-live-a', scheme: 'http' }, { name: 'tickets-pre-a' }],
        },
      },
      ['TargetGroupBinding/spec/serviceRef/port'],
    ],
  ])('%s changes what it is for, and nothing else', (_prop, shard, change, changed) => {
    expect(differences(shardWith(shard), shardWith({ ...shard, ...change }))).toEqual(changed);
  });
});
