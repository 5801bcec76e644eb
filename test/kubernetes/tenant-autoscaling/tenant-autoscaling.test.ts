import { App, Chart } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_AUTOSCALING,
  TenantAutoscaling,
  type TenantAutoscalingProps,
} from '../../../lib/kubernetes/tenant-autoscaling/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { manifest, manifestsOf } from '../../../lib/testing/index.js';

const METADATA = { tenant: 'talvi', labels: { 'greenroom.dev/tenant': 'talvi' }, annotations: {} };
const LABELS = { ...METADATA.labels, 'app.kubernetes.io/component': 'autoscaling' };
const PROPS: TenantAutoscalingProps = {
  metadata: METADATA,
  phase: 'warming',
  asOf: '2026-12-03T06:00:00Z',
  name: 'shop-talvi',
  autoscaling: DEFAULT_AUTOSCALING,
  windows: [
    { scaleUpAt: '2026-12-03T09:50:00Z', opensAt: '2026-12-03T10:00:00Z', closesAt: '2026-12-03T14:00:00Z' },
    { scaleUpAt: '2026-12-04T09:50:00Z', opensAt: '2026-12-04T10:00:00Z', closesAt: '2026-12-04T14:00:00Z' },
  ],
  timeZone: 'Europe/Helsinki',
  idleReplicas: 2,
  peakReplicas: 59,
  maxReplicas: 120,
};
const BEHAVIOR = {
  scaleUp: { stabilizationWindowSeconds: 0, policies: [{ type: 'Pods', value: 120, periodSeconds: 15 }] },
  scaleDown: {
    stabilizationWindowSeconds: 300,
    policies: [{ type: 'Percent', value: 20, periodSeconds: 60 }],
  },
};

function autoscaler(props: Partial<TenantAutoscalingProps> = {}) {
  const chart = new Chart(new App(), 'chart');
  new TenantAutoscaling(chart, 'autoscaling', { ...PROPS, ...props });
  return manifestsOf(chart);
}

function triggers(props: Partial<TenantAutoscalingProps>) {
  const { spec } = manifest(autoscaler(props), 'ScaledObject');
  return (spec as { triggers: { type: string; name?: string; metadata: object }[] }).triggers;
}

describe('a tenant scaled by KEDA', () => {
  it('has the peak for every window as a schedule in its zone, and more for the processor time that is used', () => {
    expect(autoscaler()).toEqual([
      {
        apiVersion: 'keda.sh/v1alpha1',
        kind: 'ScaledObject',
        metadata: { name: 'shop-talvi', namespace: 'talvi', labels: LABELS },
        spec: {
          scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop-talvi' },
          minReplicaCount: 2,
          maxReplicaCount: 120,
          advanced: { horizontalPodAutoscalerConfig: { name: 'shop-talvi', behavior: BEHAVIOR } },
          triggers: [
            {
              type: 'cron',
              name: 'sale-2026-12-03t10-00-00z',
              metadata: {
                timezone: 'Europe/Helsinki',
                start: '50 11 3 12 *',
                end: '0 16 3 12 *',
                desiredReplicas: '59',
              },
            },
            {
              type: 'cron',
              name: 'sale-2026-12-04t10-00-00z',
              metadata: {
                timezone: 'Europe/Helsinki',
                start: '50 11 4 12 *',
                end: '0 16 4 12 *',
                desiredReplicas: '59',
              },
            },
            { type: 'cpu', metricType: 'Utilization', metadata: { value: '60' } },
          ],
        },
      },
    ]);
  });

  it.each([
    ['2026-12-03T06:00:00Z', ['sale-2026-12-03t10-00-00z', 'sale-2026-12-04t10-00-00z']],
    ['2026-12-03T13:59:59Z', ['sale-2026-12-03t10-00-00z', 'sale-2026-12-04t10-00-00z']],
    ['2026-12-03T14:00:00Z', ['sale-2026-12-04t10-00-00z']],
    ['2026-12-04T14:00:00Z', []],
    ['2025-12-03T06:00:00Z', []],
  ])('has at %s the schedules %j', (asOf, names) => {
    expect(triggers({ asOf }).flatMap(({ name }) => name ?? [])).toEqual(names);
  });

  it('has the pods of each step of a window, without a gap, in the zone of the event', () => {
    const window = {
      scaleUpAt: '2026-12-04T09:50:00Z',
      opensAt: '2026-12-04T10:00:00Z',
      closesAt: '2026-12-04T14:00:00Z',
      steps: [
        { at: '2026-12-04T09:50:00Z', pods: 59 },
        { at: '2026-12-04T10:30:00Z', pods: 30 },
        { at: '2026-12-04T10:50:00Z', pods: 12 },
      ],
    };
    const schedule = triggers({ windows: [window] }).filter(({ type }) => type === 'cron');
    const timezone = 'Europe/Helsinki';
    expect(schedule.map(({ name, metadata }) => [name, metadata])).toEqual([
      [
        'sale-2026-12-04t10-00-00z',
        { timezone, start: '50 11 4 12 *', end: '30 12 4 12 *', desiredReplicas: '59' },
      ],
      [
        'crowd-2026-12-04t10-30-00z',
        { timezone, start: '30 12 4 12 *', end: '50 12 4 12 *', desiredReplicas: '30' },
      ],
      [
        'crowd-2026-12-04t10-50-00z',
        { timezone, start: '50 12 4 12 *', end: '0 16 4 12 *', desiredReplicas: '12' },
      ],
    ]);
  });

  it('is scaled by its processor time when no schedule is left', () => {
    expect(triggers({ asOf: '2026-12-05T00:00:00Z' })).toEqual([
      { type: 'cpu', metricType: 'Utilization', metadata: { value: '60' } },
    ]);
  });

  it('has an autoscaler of a name that is no longer than its own', () => {
    const name = `shop-${'a'.repeat(58)}`;
    const { metadata, spec } = manifest(autoscaler({ name }), 'ScaledObject');
    expect(metadata.name).toHaveLength(63);
    expect(spec).toMatchObject({ advanced: { horizontalPodAutoscalerConfig: { name } } });
  });

  it('is the same in every phase', () => {
    expect(autoscaler({ phase: 'draining' })).toEqual(autoscaler({ phase: 'on-sale' }));
  });
});

describe('a tenant scaled by a HorizontalPodAutoscaler', () => {
  const autoscaling = { kind: 'hpa', cpuUtilization: 50, cooldown: Duration.minutes(10) } as const;

  it('is never smaller than the peak before its last window has closed', () => {
    expect(autoscaler({ autoscaling })).toEqual([
      {
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: { name: 'shop-talvi', namespace: 'talvi', labels: LABELS },
        spec: {
          scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop-talvi' },
          minReplicas: 59,
          maxReplicas: 120,
          behavior: { ...BEHAVIOR, scaleDown: { ...BEHAVIOR.scaleDown, stabilizationWindowSeconds: 600 } },
          metrics: [
            {
              type: 'Resource',
              resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } },
            },
          ],
        },
      },
    ]);
  });

  it.each([
    ['warming', 59],
    ['on-sale', 59],
    ['draining', 2],
  ] as const)('has in the phase %s at least %i pods', (phase, minReplicas) => {
    expect(autoscaler({ autoscaling, phase })[0]?.spec).toMatchObject({ minReplicas });
  });
});
