import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { classController, controllerTimes, nginxSettings } from '../../planning/ingress/index.js';
import { clusterWide, ofShard, shardSelector } from './controller-metadata.js';
import { podTemplate } from './pod.js';
import type { ControllerSettings, ShardSettings } from './settings.js';

/** What answers for a class: the class itself, NGINX's configuration, and the pods. */
export class ShardWorkload extends Construct {
  constructor(
    scope: Construct,
    id: string,
    settings: ControllerSettings,
    shard: ShardSettings,
    serviceAccount: string,
  ) {
    super(scope, id);
    const { flavor } = settings;
    const { ingressClass, exposure, statusAddress } = shard;
    const metadata = ofShard(settings, ingressClass);
    new k8s.KubeIngressClass(this, 'class', {
      metadata: clusterWide(settings, ingressClass),
      spec: { controller: classController(flavor, ingressClass) },
    });
    new k8s.KubeConfigMap(this, 'config', {
      metadata,
      data: nginxSettings(flavor, { ...settings, statusAddress }),
    });
    const template = podTemplate(settings, shard, serviceAccount);
    if (exposure.kind === 'host-ports') {
      new k8s.KubeDaemonSet(this, 'daemon-set', {
        metadata,
        spec: daemonSetSpec(settings, shard, exposure.update ?? 'on-delete', template),
      });
    } else {
      new k8s.KubeDeployment(this, 'deployment', {
        metadata,
        spec: deploymentSpec(settings, shard, template),
      });
      this.scaling(settings, shard);
    }
  }

  private scaling(settings: ControllerSettings, shard: ShardSettings): void {
    const { ingressClass, minReplicas, maxReplicas } = shard;
    const metadata = ofShard(settings, ingressClass);
    new k8s.KubePodDisruptionBudget(this, 'disruption-budget', {
      metadata,
      spec: {
        maxUnavailable: k8s.IntOrString.fromNumber(1),
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
        selector: { matchLabels: shardSelector(settings.flavor, ingressClass) },
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
function deploymentSpec(
  settings: ControllerSettings,
  shard: ShardSettings,
  template: k8s.PodTemplateSpec,
): k8s.DeploymentSpec {
  return {
    replicas: isScaled(shard) ? undefined : shard.minReplicas,
    selector: { matchLabels: shardSelector(settings.flavor, shard.ingressClass) },
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
  settings: ControllerSettings,
  shard: ShardSettings,
  update: 'on-delete' | 'rolling',
  template: k8s.PodTemplateSpec,
): k8s.DaemonSetSpec {
  return {
    selector: { matchLabels: shardSelector(settings.flavor, shard.ingressClass) },
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
