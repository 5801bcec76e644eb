import { byCodePoint } from '../wording/index.js';
import type { PodSecurity } from './operator.js';
import type { OperatorRelease } from './release.js';

/** A namespace that operators are the first to need. */
export interface OperatorNamespace {
  readonly name: string;
  readonly podSecurity: PodSecurity;
}

const LEVELS: readonly PodSecurity[] = ['restricted', 'baseline', 'privileged'];
/** Those that every cluster has, whose Pod Security is the cluster's own affair. */
const OF_KUBERNETES = /^(default|kube-(node-lease|public|system))$/;

/** The namespaces that must be made, each with the strictest standard that all of its pods keep. */
export function namespacesOf(releases: readonly OperatorRelease[]): OperatorNamespace[] {
  const names = new Set(releases.flatMap(({ namespace }) => namespace ?? []));
  return [...names]
    .filter((name) => !OF_KUBERNETES.test(name))
    .sort(byCodePoint)
    .map((name) => ({
      name,
      podSecurity: loosest(releases.filter(({ namespace }) => namespace === name)),
    }));
}

function loosest(releases: readonly OperatorRelease[]): PodSecurity {
  const most = Math.max(...releases.map(({ podSecurity }) => LEVELS.indexOf(podSecurity)));
  return LEVELS[most] ?? 'privileged';
}
