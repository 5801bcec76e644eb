import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ScalingBehavior } from '../../planning/tenants/index.js';

/** A ScaledObject of KEDA, with the fields that a tenant uses: https://keda.sh/docs/latest/reference/scaledobject-spec/ */
export interface ScaledObjectProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly scaleTargetRef: { readonly apiVersion: string; readonly kind: string; readonly name: string };
    readonly minReplicaCount: number;
    readonly maxReplicaCount: number;
    readonly advanced: {
      readonly horizontalPodAutoscalerConfig: { readonly name: string; readonly behavior: ScalingBehavior };
    };
    readonly triggers: readonly Trigger[];
  };
}

/** What asks for pods; the largest of all answers counts. */
export type Trigger =
  | {
      readonly type: 'cron';
      readonly name: string;
      readonly metadata: {
        readonly timezone: string;
        readonly start: string;
        readonly end: string;
        readonly desiredReplicas: string;
      };
    }
  | {
      readonly type: 'cpu';
      readonly metricType: 'Utilization';
      readonly metadata: { readonly value: string };
    };

export class ScaledObject extends ApiObject {
  constructor(scope: Construct, id: string, props: ScaledObjectProps) {
    super(scope, id, {
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: props.metadata,
      spec: props.spec,
    });
  }
}
