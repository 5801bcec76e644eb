import type { k8s } from 'cdk8s-plus-27';
import { controllerTimes } from '../../planning/ingress/index.js';
import { placementOn } from '../node-pool/index.js';
import { containerOf, securityContext } from './container.js';
import { controllerLabels, shardSelector } from './controller-metadata.js';
import type { ControllerSettings, ShardSettings } from './settings.js';
import { filling, volumesOf } from './writable.js';

export function podTemplate(
  settings: ControllerSettings,
  shard: ShardSettings,
  serviceAccountName: string,
): k8s.PodTemplateSpec {
  const { flavor, priorityClass } = settings;
  const selector = shardSelector(flavor, shard.ingressClass);
  const container = containerOf(settings, shard);
  return {
    metadata: { labels: { ...controllerLabels(settings), ...selector } },
    spec: {
      serviceAccountName,
      automountServiceAccountToken: true,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: controllerTimes(settings).terminationGracePeriodSeconds,
      priorityClassName: priorityClass,
      ...(shard.pool && placementOn(shard.pool)),
      ...(shard.exposure.kind === 'host-ports' ? {} : { topologySpreadConstraints: spread(selector) }),
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      initContainers: [
        {
          name: 'fill',
          image: container.image,
          ...filling(flavor),
          resources: container.resources,
          securityContext: securityContext(false),
        },
      ],
      containers: [container],
      volumes: volumesOf(flavor),
    },
  };
}

/** Evenly where that is possible, somewhere in any case; each revision of the pods by itself. */
function spread(matchLabels: Record<string, string>): k8s.TopologySpreadConstraint[] {
  return ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
    topologyKey,
    maxSkew: 1,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels },
    matchLabelKeys: ['pod-template-hash'],
  }));
}
