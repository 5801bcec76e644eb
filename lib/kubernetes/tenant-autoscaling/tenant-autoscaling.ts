import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type { InstantText } from '../../planning/instants/index.js';
import { cronSchedule, type Phase } from '../../planning/lifecycle/index.js';
import {
  floorIn,
  type PodPeriod,
  type PodWindow,
  podPeriods,
  type ScalingBehavior,
  scalingBehavior,
} from '../../planning/tenants/index.js';
import { Duration } from '../../planning/units/index.js';
import { namespaced, ofComponent, type TenantMetadata } from '../metadata/index.js';
import { ScaledObject, type Trigger } from './scaled-object.js';

/**
 * What scales a tenant: KEDA, which keeps the windows as a schedule of its own, or a plain HorizontalPodAutoscaler,
 * whose floor is the peak until the last window has closed.
 */
export interface Autoscaling {
  readonly kind: 'keda' | 'hpa';
  /** Per cent of the requested processor time that the pods are kept at. */
  readonly cpuUtilization: number;
  /** How long demand must have been lower before pods are taken away; at most one hour. */
  readonly cooldown: Duration;
}

/** KEDA, at 60 per cent: room for the time that a new pod needs. */
export const DEFAULT_AUTOSCALING: Autoscaling = {
  kind: 'keda',
  cpuUtilization: 60,
  cooldown: Duration.minutes(5),
};

/** When a tenant needs more than its idle pods. */
export type TicketWindow = PodWindow;

export interface TenantAutoscalingProps {
  readonly metadata: TenantMetadata;
  readonly phase: Phase;
  readonly asOf: InstantText;
  /** The name of the Deployment, and of the autoscaler. */
  readonly name: string;
  readonly autoscaling: Autoscaling;
  readonly windows: readonly TicketWindow[];
  readonly timeZone: string;
  readonly idleReplicas: number;
  readonly peakReplicas: number;
  readonly maxReplicas: number;
}

/** Asks for the pods of the peak before a window opens, and for as many as the crowd needs while it is open. */
export class TenantAutoscaling extends Construct {
  constructor(scope: Construct, id: string, props: TenantAutoscalingProps) {
    super(scope, id);
    const { cooldown, kind } = props.autoscaling;
    AUTOSCALERS[kind](this, props, scalingBehavior(props.maxReplicas, cooldown));
  }
}

const AUTOSCALERS = { keda: scaledObject, hpa: horizontalPodAutoscaler };

/** Without `cooldownPeriod`, which is about scaling to none alone, and `fallback`, which knows no processor time. */
function scaledObject(scope: Construct, props: TenantAutoscalingProps, behavior: ScalingBehavior): void {
  new ScaledObject(scope, 'scaled-object', {
    metadata: namespaced(ofComponent(props.metadata, 'autoscaling'), props.name),
    spec: {
      scaleTargetRef: targetOf(props),
      minReplicaCount: props.idleReplicas,
      maxReplicaCount: props.maxReplicas,
      // By default KEDA puts `keda-hpa-` in front of the name, and from 2.20 on refuses what is then too long.
      advanced: { horizontalPodAutoscalerConfig: { name: props.name, behavior } },
      triggers: [
        ...podPeriods(props.windows, props.peakReplicas, props.asOf).map((period) =>
          cronTrigger(period, props),
        ),
        {
          type: 'cpu',
          metricType: 'Utilization',
          metadata: { value: `${props.autoscaling.cpuUtilization}` },
        },
      ],
    },
  });
}

function cronTrigger(period: PodPeriod, props: TenantAutoscalingProps): Trigger {
  const { timeZone: timezone, start, end } = cronSchedule(period, props.timeZone);
  return {
    type: 'cron',
    name: period.name,
    metadata: { timezone, start, end, desiredReplicas: `${period.pods}` },
  };
}

function horizontalPodAutoscaler(
  scope: Construct,
  props: TenantAutoscalingProps,
  { scaleUp, scaleDown }: ScalingBehavior,
): void {
  new k8s.KubeHorizontalPodAutoscalerV2(scope, 'horizontal-pod-autoscaler', {
    metadata: namespaced(ofComponent(props.metadata, 'autoscaling'), props.name),
    spec: {
      scaleTargetRef: targetOf(props),
      minReplicas: floorIn(props.phase, { idle: props.idleReplicas, peak: props.peakReplicas }),
      maxReplicas: props.maxReplicas,
      behavior: {
        scaleUp: { ...scaleUp, policies: [...scaleUp.policies] },
        scaleDown: { ...scaleDown, policies: [...scaleDown.policies] },
      },
      metrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            target: { type: 'Utilization', averageUtilization: props.autoscaling.cpuUtilization },
          },
        },
      ],
    },
  });
}

function targetOf({ name }: TenantAutoscalingProps): { apiVersion: string; kind: string; name: string } {
  return { apiVersion: 'apps/v1', kind: 'Deployment', name };
}
