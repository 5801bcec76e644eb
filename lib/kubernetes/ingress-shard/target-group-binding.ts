import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/**
 * A TargetGroupBinding of the AWS Load Balancer Controller, with the fields that a controller uses:
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/targetgroupbinding/spec/
 */
export interface TargetGroupBindingProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly serviceRef: { readonly name: string; readonly port: number };
    readonly targetGroupName: string;
    readonly targetType: 'ip';
  };
}

export class TargetGroupBinding extends ApiObject {
  constructor(scope: Construct, id: string, props: TargetGroupBindingProps) {
    super(scope, id, { apiVersion: 'elbv2.k8s.aws/v1beta1', kind: 'TargetGroupBinding', ...props });
  }
}
