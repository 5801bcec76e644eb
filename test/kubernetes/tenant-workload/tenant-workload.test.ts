import { App, Chart } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { TenantWorkload, type TenantWorkloadProps } from '../../../lib/kubernetes/tenant-workload/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { manifest, manifestsOf } from '../../../lib/testing/index.js';

const APP = { app: 'shop-talvi' };
const METADATA = {
  tenant: 'talvi',
  labels: { 'greenroom.dev/tenant': 'talvi' },
  annotations: { note: 'snow' },
};
const LABELS = { ...METADATA.labels, 'app.kubernetes.io/component': 'workload' };
const PROPS: TenantWorkloadProps = {
  metadata: METADATA,
  phase: 'warming',
  name: 'shop-talvi',
  appSelector: APP,
  image: 'registry.example.com/shop:1.4.2',
  databaseSecret: 'db-app',
  databaseEnvPrefix: 'DB_',
  cpu: Cpu.parse('500m'),
  cpuLimit: Cpu.parse('1'),
  memory: Memory.parse('512Mi'),
  memoryLimit: Memory.parse('1Gi'),
  tmpSize: Memory.parse('64Mi'),
  port: 80,
  servicePort: 80,
  serviceAnnotations: { 'greenroom.dev/info-path': '/info' },
  healthPath: '/health',
  startupTime: Duration.minutes(1),
  preStopDelay: Duration.seconds(15),
  preStopCommand: ['sleep', '15'],
  drainTime: Duration.seconds(30),
  runAs: 65_532,
};

function workload(props: Partial<TenantWorkloadProps> = {}) {
  const chart = new Chart(new App(), 'chart');
  new TenantWorkload(chart, 'workload', { ...PROPS, ...props });
  return manifestsOf(chart);
}

function deployment(props: Partial<TenantWorkloadProps> = {}) {
  return manifest(workload(props), 'Deployment').spec;
}

/** The part of the Deployment that a pod is made from. */
function pod(props: Partial<TenantWorkloadProps> = {}) {
  return (deployment(props) as { template: { metadata: object; spec: Record<string, unknown> } }).template;
}

function container(props: Partial<TenantWorkloadProps> = {}) {
  return (pod(props).spec.containers as Record<string, unknown>[])[0];
}

describe("a tenant's workload", () => {
  it('is a Deployment with everything that a pod needs, and no number of replicas', () => {
    const spreadOver = (topologyKey: string) => ({
      topologyKey,
      maxSkew: 1,
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: APP },
      matchLabelKeys: ['pod-template-hash'],
    });
    const health = { path: '/health', port: 'http' };
    expect(manifest(workload(), 'Deployment')).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: 'shop-talvi',
        namespace: 'talvi',
        labels: { ...LABELS, ...APP, 'app.kubernetes.io/version': '1.4.2' },
        annotations: { note: 'snow' },
      },
      spec: {
        selector: { matchLabels: APP },
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
        minReadySeconds: 10,
        progressDeadlineSeconds: 1870,
        revisionHistoryLimit: 3,
        template: {
          metadata: { labels: { ...LABELS, ...APP, 'app.kubernetes.io/version': '1.4.2' } },
          spec: {
            serviceAccountName: 'shop-talvi',
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            terminationGracePeriodSeconds: 45,
            topologySpreadConstraints: [
              spreadOver('topology.kubernetes.io/zone'),
              spreadOver('kubernetes.io/hostname'),
            ],
            securityContext: {
              runAsNonRoot: true,
              runAsUser: 65_532,
              runAsGroup: 65_532,
              fsGroup: 65_532,
              seccompProfile: { type: 'RuntimeDefault' },
              sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '80' }],
            },
            containers: [
              {
                name: 'ticket-seller',
                image: 'registry.example.com/shop:1.4.2',
                ports: [{ name: 'http', containerPort: 80, protocol: 'TCP' }],
                envFrom: [{ secretRef: { name: 'db-app' }, prefix: 'DB_' }],
                resources: {
                  requests: { cpu: '500m', memory: '512Mi' },
                  limits: { cpu: '1', memory: '1Gi' },
                },
                startupProbe: { httpGet: health, periodSeconds: 2, failureThreshold: 30, timeoutSeconds: 2 },
                readinessProbe: { httpGet: health, periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 2 },
                livenessProbe: { httpGet: health, periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 5 },
                lifecycle: { preStop: { exec: { command: ['sleep', '15'] } } },
                securityContext: {
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { drop: ['ALL'] },
                },
                volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
              },
            ],
            volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '64Mi' } }],
          },
        },
      },
    });
  });

  it('is a Service that finds the pods by their one unchanging label', () => {
    expect(manifest(workload(), 'Service')).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: 'shop-talvi',
        namespace: 'talvi',
        labels: { ...LABELS, ...APP },
        annotations: { note: 'snow', 'greenroom.dev/info-path': '/info' },
      },
      spec: {
        type: 'ClusterIP',
        selector: APP,
        ports: [{ name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' }],
      },
    });
  });

  it('lets a drain take a tenth of the pods at once, at least one, and all that are not ready', () => {
    expect(manifest(workload(), 'PodDisruptionBudget').spec).toEqual({
      maxUnavailable: '10%',
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: APP },
    });
  });

  it('has no ConfigMap without a configuration', () => {
    expect(workload().map(({ kind }) => kind)).toEqual(['Deployment', 'Service', 'PodDisruptionBudget']);
  });

  describe('with a configuration', () => {
    const config = { LOG_FORMAT: 'json' };

    it('has it in a ConfigMap', () => {
      expect(manifest(workload({ config }), 'ConfigMap')).toEqual({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'shop-talvi', namespace: 'talvi', labels: LABELS, annotations: { note: 'snow' } },
        data: { LOG_FORMAT: 'json' },
      });
    });

    it("reads it before the database's Secret, which wins where both have a key", () => {
      expect(container({ config })?.envFrom).toEqual([
        { configMapRef: { name: 'shop-talvi' } },
        { secretRef: { name: 'db-app' }, prefix: 'DB_' },
      ]);
    });

    it('makes new pods when it changes', () => {
      expect(pod({ config }).metadata).toMatchObject({
        annotations: { 'greenroom.dev/config-hash': '0617b3559bc3e758' },
      });
      expect(pod({ config: { LOG_FORMAT: 'text' } }).metadata).not.toEqual(pod({ config }).metadata);
    });
  });

  it.each([
    ['warming', 0],
    ['on-sale', 0],
    ['draining', '25%'],
  ] as const)(
    'takes away in the phase %s at most %s of the pods in a rolling update',
    (phase, maxUnavailable) => {
      expect(deployment({ phase })).toMatchObject({
        strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable } },
      });
    },
  );

  it('makes the same pods in every phase', () => {
    expect(pod({ phase: 'draining' })).toEqual(pod({ phase: 'warming' }));
  });

  it('does not touch the kernel for a port that needs no rights', () => {
    expect(pod({ port: 8080 }).spec.securityContext).not.toHaveProperty('sysctls');
    expect(container({ port: 8080 })?.ports).toEqual([
      { name: 'http', containerPort: 8080, protocol: 'TCP' },
    ]);
  });

  it('leaves the names of the database secret as they are without a prefix', () => {
    expect(container({ databaseEnvPrefix: '' })?.envFrom).toEqual([{ secretRef: { name: 'db-app' } }]);
  });

  it('stops at once without a command to wait', () => {
    expect(container({ preStopCommand: [] })).not.toHaveProperty('lifecycle');
  });

  it.each([
    ['greenroom.dev/pool', { name: 'hot' }],
    ['example.com/pool', { name: 'hot', key: 'example.com/pool' }],
  ])('runs on the nodes of a pool by the label %s, and stands their taint', (key, nodePool) => {
    expect(pod({ nodePool }).spec).toMatchObject({
      nodeSelector: { [key]: 'hot' },
      tolerations: [{ key, operator: 'Equal', value: 'hot' }],
    });
  });

  it('has the priority that it is given', () => {
    expect(pod({ priorityClass: 'on-sale' }).spec.priorityClassName).toBe('on-sale');
    expect(pod().spec).not.toHaveProperty('priorityClassName');
  });

  it('has no version where the image says none that a label can have', () => {
    expect(pod({ image: 'shop:_1' }).metadata).toEqual({ labels: { ...LABELS, ...APP } });
  });
});
