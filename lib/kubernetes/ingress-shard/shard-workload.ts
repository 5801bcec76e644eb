import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { controllerTimes } from '../../planning/ingress/index.js';
import { type ControllerIdentity, ofShard, shardSelector } from './identity.js';
import type { ControllerSettings, ShardSettings } from './settings.js';

export interface ShardWorkloadProps {
  readonly controller: ControllerIdentity;
  readonly settings: ControllerSettings;
  readonly shard: ShardSettings;
  readonly template: k8s.PodTemplateSpec;
}

/** The pods of a class: on every node of its pool, or as many as are asked for. */
export class ShardWorkload extends Construct {
  constructor(scope: Construct, id: string, props: ShardWorkloadProps) {
    super(scope, id);
    const { controller, shard } = props;
    const { ingressClass, exposure } = shard;
    const metadata = ofShard(controller, ingressClass);
    if (exposure.kind === 'host-ports') {
      new k8s.KubeDaemonSet(this, 'daemon-set', {
        metadata,
        spec: daemonSetSpec(props, exposure.update ?? 'on-delete'),
      });
    } else {
      new k8s.KubeDeployment(this, 'deployment', { metadata, spec: deploymentSpec(props) });
      this.scaling(props);
    }
  }

  private scaling({ controller, settings, shard }: ShardWorkloadProps): void {
    const { ingressClass, minReplicas, maxReplicas } = shard;
    const metadata = ofShard(controller, ingressClass);
    new k8s.KubePodDisruptionBudget(this, 'disruption-budget', {
      metadata,
      spec: {
        maxUnavailable: k8s.IntOrString.fromNumber(1),
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
        selector: { matchLabels: shardSelector(controller, ingressClass) },
      },
    });
    if (!isScaled(shard)) return;
    new k8s.KubeHorizontalPodAutoscalerV2(this, 'autoscaler', {
      metadata,
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: ingressClass },
        minReplicas,
        maxReplicas,
        metrics: [
          {
            type: 'Resource',
            resource: {
              name: 'cpu',
              target: { type: 'Utilization', averageUtilization: settings.cpuUtilization },
            },
          },
        ],
      },
    });
  }
}

function isScaled({ minReplicas, maxReplicas }: ShardSettings): boolean {
  return maxReplicas > minReplicas;
}

/** A new pod before an old one goes; `replicas` is the autoscaler's where there is one. */
function deploymentSpec({ controller, settings, shard, template }: ShardWorkloadProps): k8s.DeploymentSpec {
  return {
    replicas: isScaled(shard) ? undefined : shard.minReplicas,
    selector: { matchLabels: shardSelector(controller, shard.ingressClass) },
    strategy: {
      type: 'RollingUpdate',
      rollingUpdate: {
        maxSurge: k8s.IntOrString.fromNumber(1),
        maxUnavailable: k8s.IntOrString.fromNumber(0),
      },
    },
    minReadySeconds: 10,
    progressDeadlineSeconds: controllerTimes(settings).progressDeadlineSeconds,
    revisionHistoryLimit: 3,
    template,
  };
}

/** A node has its ports once, so an old pod goes before a new one comes. */
function daemonSetSpec(
  { controller, shard, template }: ShardWorkloadProps,
  update: 'on-delete' | 'rolling',
): k8s.DaemonSetSpec {
  return {
    selector: { matchLabels: shardSelector(controller, shard.ingressClass) },
    updateStrategy:
      update === 'on-delete'
        ? { type: 'OnDelete' }
        : {
            type: 'RollingUpdate',
            rollingUpdate: {
              maxSurge: k8s.IntOrString.fromNumber(0),
              maxUnavailable: k8s.IntOrString.fromNumber(1),
            },
          },
    minReadySeconds: 10,
    revisionHistoryLimit: 3,
    template,
  };
}
