import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';

export interface QuietNamespaceProps {
  readonly name: string;
  /** Labels of its objects. */
  readonly labels: Readonly<Record<string, string>>;
}

/** A namespace whose pods neither call nor are called; images are pulled by the node, which no policy holds back. */
export class QuietNamespace extends Construct {
  constructor(scope: Construct, id: string, { name, labels }: QuietNamespaceProps) {
    super(scope, id);
    new k8s.KubeNamespace(this, 'namespace', {
      metadata: {
        name,
        labels: {
          ...labels,
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/audit': 'restricted',
          'pod-security.kubernetes.io/warn': 'restricted',
        },
      },
    });
    new k8s.KubeNetworkPolicy(this, 'deny-all', {
      metadata: { name: 'deny-all', namespace: name, labels: { ...labels } },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    });
  }
}
