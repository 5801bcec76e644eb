import type { k8s } from 'cdk8s-plus-27';
import { controllerTimes } from '../../planning/ingress/index.js';
import { placementOn } from '../node-pool/index.js';
import { type ControllerIdentity, shardLabels, shardSelector } from './identity.js';
import type { ControllerSettings, ShardSettings } from './settings.js';

/** What pods of one program have that those of another have not. */
export type ProgramPod = Pick<k8s.PodSpec, 'initContainers' | 'containers' | 'volumes'> & {
  /** The group that files of volumes belong to. */
  readonly fsGroup?: number;
};

export interface ShardPodProps {
  readonly controller: ControllerIdentity;
  readonly settings: ControllerSettings;
  readonly shard: ShardSettings;
  readonly serviceAccount: string;
  readonly program: ProgramPod;
}

/** The pods of a class: where they run, who they are, and how long they may take to end. */
export function podTemplate(props: ShardPodProps): k8s.PodTemplateSpec {
  const { controller, settings, shard, serviceAccount, program } = props;
  const { ingressClass, pool, exposure } = shard;
  const { fsGroup, ...own } = program;
  return {
    metadata: { labels: shardLabels(controller, ingressClass) },
    spec: {
      serviceAccountName: serviceAccount,
      automountServiceAccountToken: true,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: controllerTimes(settings).terminationGracePeriodSeconds,
      priorityClassName: settings.priorityClass,
      ...(pool && placementOn(pool)),
      ...(exposure.kind === 'host-ports'
        ? {}
        : { topologySpreadConstraints: spread(shardSelector(controller, ingressClass)) }),
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' }, fsGroup },
      ...own,
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
