import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { extended, namespaced, ofComponent } from '../metadata/index.js';
import { deploymentSpec, versionLabel } from './deployment.js';
import type { TenantWorkloadProps } from './workload-props.js';

/** What sells the tickets: configuration, pods, the Service in front of them, and the right to be drained in turn. */
export class TenantWorkload extends Construct {
  constructor(scope: Construct, id: string, props: TenantWorkloadProps) {
    super(scope, id);
    const { name, appSelector } = props;
    const metadata = ofComponent(props.metadata, 'workload');
    if (props.config !== undefined) {
      new k8s.KubeConfigMap(this, 'config', {
        metadata: namespaced(metadata, name),
        data: { ...props.config },
      });
    }
    const deployed = namespaced(metadata, name, { labels: extended(versionLabel(props.image), appSelector) });
    new k8s.KubeDeployment(this, 'deployment', {
      metadata: deployed,
      spec: deploymentSpec(props, deployed.labels),
    });
    new k8s.KubeService(this, 'service', {
      metadata: namespaced(metadata, name, { labels: appSelector, annotations: props.serviceAnnotations }),
      spec: {
        type: 'ClusterIP',
        selector: appSelector,
        ports: [
          {
            name: 'http',
            port: props.servicePort,
            targetPort: k8s.IntOrString.fromString('http'),
            protocol: 'TCP',
          },
        ],
      },
    });
    new k8s.KubePodDisruptionBudget(this, 'disruption-budget', {
      metadata: namespaced(metadata, name),
      spec: disruptionBudget(appSelector),
    });
  }
}

/**
 * A share of the pods may be drained at once. It is rounded up, so one pod of one may go too, and pods that are not
 * ready are no reason to keep a node: a drain always ends.
 */
function disruptionBudget(appSelector: Record<string, string>): k8s.PodDisruptionBudgetSpec {
  return {
    maxUnavailable: k8s.IntOrString.fromString('10%'),
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
    selector: { matchLabels: appSelector },
  };
}
