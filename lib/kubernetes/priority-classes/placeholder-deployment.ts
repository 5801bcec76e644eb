import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { IDLE_POD, pauseContainer, requested } from '../idle-pods/index.js';
import { platformLabels } from '../metadata/index.js';
import { placementOn } from '../node-pool/index.js';
import type { HeldRoom } from './placeholder-props.js';
import type { PlaceholderSettings } from './placeholder-settings.js';

/**
 * The one value that Kubernetes reads as no deadline at all
 * (https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/deployment/util/deployment_util.go): placeholders
 * that wait for room have not failed.
 */
const NO_DEADLINE = 2_147_483_647;

export function placeDeployment(
  scope: Construct,
  { namespace, priorityClass, image, labels: own }: PlaceholderSettings,
  { name, pool, replicas, cpu, memory }: Required<HeldRoom>,
): void {
  const part = { name: 'placeholder-pods', instance: name, component: 'placeholder' };
  const labels = platformLabels(part, own);
  const selector = { 'app.kubernetes.io/name': part.name, 'app.kubernetes.io/instance': name };
  new k8s.KubeDeployment(scope, `room-${name}`, {
    metadata: { name, namespace, labels },
    spec: {
      replicas,
      selector: { matchLabels: selector },
      // Old ones go first: two of each would hold twice the room.
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: {
          maxSurge: k8s.IntOrString.fromNumber(0),
          maxUnavailable: k8s.IntOrString.fromString('25%'),
        },
      },
      progressDeadlineSeconds: NO_DEADLINE,
      revisionHistoryLimit: 3,
      template: {
        metadata: { labels },
        spec: {
          ...IDLE_POD,
          priorityClassName: priorityClass.name,
          ...placementOn(pool),
          topologySpreadConstraints: spread(selector),
          containers: [pauseContainer(image, requested(`${cpu}`, memory))],
        },
      },
    },
  });
}

/** Room in every zone and on every node, as far as there is any. */
function spread(matchLabels: Record<string, string>): k8s.TopologySpreadConstraint[] {
  return ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
    topologyKey,
    maxSkew: 1,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels },
    matchLabelKeys: ['pod-template-hash'],
  }));
}
