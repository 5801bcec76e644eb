import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { AlertRule } from '../../planning/tenants/index.js';

/** A PrometheusRule of the Prometheus Operator, with the fields that a tenant uses. */
export interface PrometheusRuleProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly groups: readonly { readonly name: string; readonly rules: readonly AlertRule[] }[];
  };
}

export class PrometheusRule extends ApiObject {
  constructor(scope: Construct, id: string, props: PrometheusRuleProps) {
    super(scope, id, {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: props.metadata,
      spec: props.spec,
    });
  }
}
