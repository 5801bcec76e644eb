import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';

export interface PlatformNamespaceProps {
  readonly namespace: string;
  /**
   * Labels of the Namespace.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A Namespace for a part of the platform that does not make its own, under the restricted Pod Security Standard. */
export class PlatformNamespace extends Construct {
  constructor(scope: Construct, id: string, { namespace, labels = {} }: PlatformNamespaceProps) {
    super(scope, id);
    new k8s.KubeNamespace(this, 'namespace', {
      metadata: {
        name: namespace,
        labels: {
          ...labels,
          'app.kubernetes.io/part-of': 'platform',
          'app.kubernetes.io/managed-by': 'greenroom',
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/audit': 'restricted',
          'pod-security.kubernetes.io/warn': 'restricted',
        },
      },
    });
  }
}
