import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/** A PodMonitor of the Prometheus Operator, with the fields that a tenant uses. */
export interface PodMonitorProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
    readonly podMetricsEndpoints: readonly { readonly port: string }[];
    /** Labels of the pods that every metric gets. */
    readonly podTargetLabels: readonly string[];
  };
}

export class PodMonitor extends ApiObject {
  constructor(scope: Construct, id: string, props: PodMonitorProps) {
    super(scope, id, {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: props.metadata,
      spec: props.spec,
    });
  }
}
