import { describe, expect, it } from 'vitest';
import { DEFAULT_AUTOSCALING } from '../../../lib/kubernetes/tenant-autoscaling/index.js';
import type { DatabaseBackend } from '../../../lib/kubernetes/tenant-database/index.js';
import { DEFAULT_TELEMETRY } from '../../../lib/kubernetes/tenant-telemetry/index.js';
import type { TicketTenantProps } from '../../../lib/kubernetes/ticket-tenant/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { differences } from './differences.js';
import { manifestsWith, PROPS } from './tenant-props.js';

/** A database without objects of its own keeps the differences few. */
const DATABASE: DatabaseBackend = {
  kind: 'external',
  secretName: 'shop-db',
  egress: [{ cidr: '10.1.0.0/16', port: 5432 }],
};
const WINDOW = {
  scaleUpAt: '2026-12-04T09:50:00Z',
  opensAt: '2026-12-04T10:00:00Z',
  closesAt: '2026-12-04T15:00:00Z',
};
const WORKLOAD = 'ticket-seller-tenant-lanterns';
const POD = 'Deployment/spec/template/spec';
const CONTAINER = `${POD}/containers/0`;
const RULES = 'PrometheusRule/spec/groups/0/rules';

/** Every object's label or annotation, and what else says the same. */
function everywhere(pointer: string, ...more: readonly string[]): string[] {
  return [...manifestsWith({ database: DATABASE }).map(({ kind }) => `${kind}/${pointer}`), ...more];
}

function ofEveryAlert(pointer: string): string[] {
  return [0, 1, 2, 3, 4, 5].map((index) => `${RULES}/${index}/${pointer}`);
}

/** For each prop a value that is not the one of the base, where the output differs, and what the base must be for that. */
type Row<T> = readonly [value: T, expected: readonly string[], base?: Partial<TicketTenantProps>];
type Rows = { readonly [P in keyof Required<TicketTenantProps>]: Row<Required<TicketTenantProps>[P]> };

const ROWS: Rows = {
  event: [
    'another',
    everywhere(
      'metadata/annotations/greenroom.dev~1event-id',
      ...everywhere('metadata/labels/greenroom.dev~1event'),
      'Deployment/spec/template/metadata/labels/greenroom.dev~1event',
      ...ofEveryAlert('labels/event'),
    ),
  ],
  name: [
    'Another',
    everywhere('metadata/annotations/greenroom.dev~1event-name', ...ofEveryAlert('annotations/description')),
  ],
  tenant: ['moths', ['Namespace/lanterns', 'Namespace/moths', `Deployment/${WORKLOAD}`, 'Ingress/moths']],
  asOf: [
    '2026-12-04T14:00:00Z',
    [
      'Deployment/spec/strategy/rollingUpdate/maxUnavailable',
      'Namespace/metadata/labels/greenroom.dev~1phase',
      'ScaledObject/spec/triggers/0/metadata/desiredReplicas',
      'ScaledObject/spec/triggers/0/metadata/end',
      'ScaledObject/spec/triggers/0/metadata/start',
      'ScaledObject/spec/triggers/0/metadata/timezone',
      'ScaledObject/spec/triggers/0/metadata/value',
      'ScaledObject/spec/triggers/0/metricType',
      'ScaledObject/spec/triggers/0/name',
      'ScaledObject/spec/triggers/0/type',
      'ScaledObject/spec/triggers/1',
    ],
  ],
  provisionAt: ['2026-12-04T07:00:00Z', ['Namespace/lanterns', `Deployment/${WORKLOAD}`]],
  windows: [[WINDOW], [`${RULES}/3/expr`, 'ScaledObject/spec/triggers/0/metadata/end']],
  retireAt: [
    '2026-12-04T15:00:00Z',
    ['Namespace/lanterns', `Deployment/${WORKLOAD}`],
    { asOf: '2026-12-04T15:00:00Z' },
  ],
  timeZone: [
    'Asia/Tokyo',
    [
      'ScaledObject/spec/triggers/0/metadata/end',
      'ScaledObject/spec/triggers/0/metadata/start',
      'ScaledObject/spec/triggers/0/metadata/timezone',
    ],
  ],
  idleReplicas: [3, ['ScaledObject/spec/minReplicaCount']],
  peakReplicas: [
    58,
    [
      `${RULES}/3/annotations/description`,
      `${RULES}/3/expr`,
      'ScaledObject/spec/triggers/0/metadata/desiredReplicas',
    ],
    { maxReplicas: 59 },
  ],
  maxReplicas: [
    60,
    [
      `${RULES}/4/annotations/description`,
      `${RULES}/4/annotations/summary`,
      `${RULES}/4/expr`,
      'ResourceQuota/spec/hard/pods',
      'ResourceQuota/spec/hard/requests.cpu',
      'ResourceQuota/spec/hard/requests.memory',
      'ScaledObject/spec/advanced/horizontalPodAutoscalerConfig/behavior/scaleUp/policies/0/value',
      'ScaledObject/spec/maxReplicaCount',
    ],
  ],
  autoscaling: [
    { ...DEFAULT_AUTOSCALING, kind: 'hpa' },
    [`HorizontalPodAutoscaler/${WORKLOAD}`, `ScaledObject/${WORKLOAD}`],
  ],
  image: [
    'registry.example.com/ticket-seller:1.4.3',
    [
      'Deployment/metadata/labels/app.kubernetes.io~1version',
      'Deployment/spec/template/metadata/labels/app.kubernetes.io~1version',
      `${CONTAINER}/image`,
    ],
  ],
  config: [
    { LOG_FORMAT: 'json' },
    [
      `ConfigMap/${WORKLOAD}`,
      'Deployment/spec/template/metadata/annotations',
      `${CONTAINER}/envFrom/0/configMapRef`,
      `${CONTAINER}/envFrom/0/prefix`,
      `${CONTAINER}/envFrom/0/secretRef`,
      `${CONTAINER}/envFrom/1`,
    ],
  ],
  cpu: [
    Cpu.parse('501m'),
    [
      `${CONTAINER}/resources/requests/cpu`,
      'LimitRange/spec/limits/0/defaultRequest/cpu',
      `${RULES}/4/expr`,
      'ResourceQuota/spec/hard/requests.cpu',
    ],
    { cpuLimit: Cpu.parse('1') },
  ],
  cpuLimit: [Cpu.parse('2'), [`${CONTAINER}/resources/limits/cpu`]],
  memory: [
    Memory.parse('511Mi'),
    [
      `${CONTAINER}/resources/requests/memory`,
      'LimitRange/spec/limits/0/defaultRequest/memory',
      'ResourceQuota/spec/hard/requests.memory',
    ],
    { memoryLimit: Memory.parse('512Mi') },
  ],
  memoryLimit: [
    Memory.parse('1Gi'),
    [
      `${CONTAINER}/resources/limits/memory`,
      'LimitRange/spec/limits/0/default/memory',
      'LimitRange/spec/limits/0/max/memory',
    ],
  ],
  tmpSize: [Memory.parse('65Mi'), [`${POD}/volumes/0/emptyDir/sizeLimit`]],
  port: [
    8080,
    [
      `${CONTAINER}/ports/0/containerPort`,
      `${POD}/securityContext/sysctls`,
      'NetworkPolicy/spec/ingress/0/ports/0/port',
      'NetworkPolicy/spec/ingress/1/ports/0/port',
    ],
  ],
  workloadPrefix: ['shop-', [`Deployment/${WORKLOAD}`, 'Deployment/shop-lanterns', 'Service/shop-lanterns']],
  healthPath: [
    '/healthz',
    [
      `${CONTAINER}/livenessProbe/httpGet/path`,
      `${CONTAINER}/readinessProbe/httpGet/path`,
      `${CONTAINER}/startupProbe/httpGet/path`,
      'Service/metadata/annotations/greenroom.dev~1health-path',
    ],
  ],
  metricsPath: [
    '/metricz',
    ['Service/metadata/annotations/greenroom.dev~1metrics-path', 'ServiceMonitor/spec/endpoints/0/path'],
  ],
  infoPath: ['/about', ['Service/metadata/annotations/greenroom.dev~1info-path']],
  startupTime: [
    Duration.minutes(2),
    ['Deployment/spec/progressDeadlineSeconds', `${CONTAINER}/startupProbe/failureThreshold`],
  ],
  preStopDelay: [
    Duration.seconds(20),
    [`${CONTAINER}/lifecycle/preStop/exec/command/1`, `${POD}/terminationGracePeriodSeconds`],
  ],
  preStopCommand: [['/bin/busybox', '15'], [`${CONTAINER}/lifecycle/preStop/exec/command/0`]],
  drainTime: [Duration.seconds(31), [`${POD}/terminationGracePeriodSeconds`]],
  runAs: [
    1000,
    [
      `${POD}/securityContext/fsGroup`,
      `${POD}/securityContext/runAsGroup`,
      `${POD}/securityContext/runAsUser`,
    ],
  ],
  nodePool: [{ name: 'hot' }, [`${POD}/nodeSelector`, `${POD}/tolerations`]],
  priorityClass: ['on-sale', [`${POD}/priorityClassName`]],
  costCentre: [
    'theatre',
    everywhere(
      'metadata/labels/greenroom.dev~1cost-centre',
      'Deployment/spec/template/metadata/labels/greenroom.dev~1cost-centre',
      ...ofEveryAlert('labels/cost_centre'),
    ),
  ],
  owner: [
    'ticketing',
    everywhere(
      'metadata/labels/greenroom.dev~1owner',
      'Deployment/spec/template/metadata/labels/greenroom.dev~1owner',
      ...ofEveryAlert('labels/owner'),
    ),
  ],
  onCall: [
    'primary',
    everywhere(
      'metadata/labels/greenroom.dev~1on-call',
      'Deployment/spec/template/metadata/labels/greenroom.dev~1on-call',
      ...ofEveryAlert('labels/on_call'),
    ),
  ],
  environment: [
    'stage',
    everywhere(
      'metadata/labels/greenroom.dev~1environment',
      'Deployment/spec/template/metadata/labels/greenroom.dev~1environment',
      'ServiceMonitor/spec/targetLabels/3',
      ...ofEveryAlert('labels/environment'),
    ),
  ],
  securityScan: [
    'daily',
    everywhere(
      'metadata/labels/greenroom.dev~1security-scan',
      'Deployment/spec/template/metadata/labels/greenroom.dev~1security-scan',
    ),
  ],
  telemetry: [
    { ...DEFAULT_TELEMETRY, kind: 'annotations' },
    [
      'Service/metadata/annotations/prometheus.io~1path',
      'Service/metadata/annotations/prometheus.io~1port',
      'Service/metadata/annotations/prometheus.io~1scheme',
      'Service/metadata/annotations/prometheus.io~1scrape',
      `ServiceMonitor/${WORKLOAD}`,
    ],
  ],
  ingressController: [
    { namespace: 'traefik' },
    [
      'NetworkPolicy/spec/ingress/0/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name',
      'NetworkPolicy/spec/ingress/0/from/0/podSelector',
    ],
  ],
  metricsScraper: [
    { namespace: 'observability' },
    ['NetworkPolicy/spec/ingress/1/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name'],
  ],
  allowEgress: [[{ cidr: '192.0.2.0/24', ports: [{ port: 443 }] }], ['NetworkPolicy/spec/egress/1']],
  dnsCidrs: [['10.96.0.10/32'], ['NetworkPolicy/spec/egress/0/to/1/ipBlock/cidr']],
  database: [{ ...DATABASE, secretName: 'theatre-db' }, [`${CONTAINER}/envFrom/0/secretRef/name`]],
  host: ['shop.example.com', ['Ingress/spec/rules/0/host']],
  path: ['/summer', ['Ingress/spec/rules/0/http/paths/0/path', 'Ingress/spec/rules/0/http/paths/1/path']],
  route: [{ kind: 'nginx', ingressClass: 'nginx-1' }, ['Ingress/spec/ingressClassName']],
};

/** With these, whole objects come and go, or change their names; the rows name the telling ones. */
const SWEEPING = new Set(['tenant', 'provisionAt', 'retireAt', 'workloadPrefix']);

describe('a prop of a tenant, when it alone is another,', () => {
  it.each(Object.entries(ROWS))('%s, changes the output, and nothing but what it is about', (prop, row) => {
    const [value, expected, base = {}] = row;
    const before = manifestsWith({ database: DATABASE, ...base });
    const changed = differences(before, manifestsWith({ database: DATABASE, ...base, [prop]: value }));
    expect(changed).toEqual(
      SWEEPING.has(prop) ? expect.arrayContaining([...expected]) : [...expected].sort(),
    );
  });

  it('has the default that is documented', () => {
    const { timeZone, ...required } = PROPS;
    expect(timeZone).not.toBe('UTC');
    const defaults: Partial<TicketTenantProps> = {
      timeZone: 'UTC',
      idleReplicas: 2,
      maxReplicas: 59,
      cpuLimit: Cpu.parse('1'),
      memoryLimit: Memory.parse('512Mi'),
      tmpSize: Memory.parse('64Mi'),
      port: 80,
      workloadPrefix: 'ticket-seller-tenant-',
      healthPath: '/health',
      metricsPath: '/metrics',
      infoPath: '/info',
      startupTime: Duration.minutes(1),
      preStopDelay: Duration.seconds(15),
      preStopCommand: ['sleep', '15'],
      drainTime: Duration.seconds(30),
      runAs: 65_532,
      autoscaling: { kind: 'keda', cpuUtilization: 60, cooldown: Duration.minutes(5) },
      telemetry: DEFAULT_TELEMETRY,
      ingressController: {
        namespace: 'nginx-ingress',
        podLabels: { 'app.kubernetes.io/name': 'nginx-ingress' },
      },
      metricsScraper: { namespace: 'monitoring' },
      allowEgress: [],
      dnsCidrs: ['169.254.20.10/32'],
      database: { kind: 'cluster' },
      path: '/lanterns',
      route: { kind: 'nginx' },
    };
    expect(differences(manifestsWith({ ...required, timeZone: undefined }), manifestsWith(defaults))).toEqual(
      [],
    );
  });

  it('has as many pods outside the windows as in them, where those are fewer than two', () => {
    expect(
      differences(manifestsWith({ peakReplicas: 1 }), manifestsWith({ peakReplicas: 1, idleReplicas: 1 })),
    ).toEqual([]);
  });
});
