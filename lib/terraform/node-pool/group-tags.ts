import type { PoolScheduling } from '../../planning/pools/index.js';

/** A tag of an Auto Scaling group, which may hand it on to its instances. */
export interface GroupTag {
  readonly key: string;
  readonly value: string;
  readonly propagateAtLaunch: boolean;
}

/**
 * The tags of a pool's group: those by which it is paid for, those by which the cluster autoscaler finds it, and those
 * from which the autoscaler learns what its nodes look like while there is none.
 */
export function groupTags(
  cluster: string,
  { labels, taints }: PoolScheduling,
  tags: Readonly<Record<string, string>>,
): GroupTag[] {
  const template = 'k8s.io/cluster-autoscaler/node-template';
  return [
    ...Object.entries(tags).map(([key, value]) => tag(key, value)),
    { key: `kubernetes.io/cluster/${cluster}`, value: 'owned', propagateAtLaunch: true },
    tag('k8s.io/cluster-autoscaler/enabled', 'true'),
    tag(`k8s.io/cluster-autoscaler/${cluster}`, 'owned'),
    ...Object.entries(labels).map(([key, value]) => tag(`${template}/label/${key}`, value)),
    ...taints.map(({ key, value, effect }) => tag(`${template}/taint/${key}`, `${value}:${effect}`)),
  ];
}

function tag(key: string, value: string): GroupTag {
  return { key, value, propagateAtLaunch: false };
}
