import { changedPointers, type ObjectChange } from './object-changes.js';

/**
 * What may change while a tenant sells, by the kind of the object: its phase and its schedule, what is only looked at, and
 * how a rollout would go if there were one. Everything else makes new pods, moves an address or takes something away.
 */
const HARMLESS: Readonly<Record<string, RegExp>> = {
  Namespace: /^\/metadata\/(labels\/greenroom\.dev~1phase|annotations(\/|$))/,
  Deployment: /^\/spec\/(strategy|progressDeadlineSeconds)(\/|$)/,
  ScaledObject: /^\/spec\/(triggers|minReplicaCount|maxReplicaCount|advanced)(\/|$)/,
  HorizontalPodAutoscaler: /^\/spec\/(minReplicas|maxReplicas|behavior)(\/|$)/,
  PrometheusRule: /^/,
  ServiceMonitor: /^/,
  PodMonitor: /^/,
};
const LOOKED_AT = new Set(['PrometheusRule', 'ServiceMonitor', 'PodMonitor']);
/** Where a number may rise and not fall: the pods that a crowd may have. */
const MOST_PODS: Readonly<Record<string, RegExp>> = {
  ScaledObject: /^ {2}maxReplicaCount: (\d+)$/m,
  HorizontalPodAutoscaler: /^ {2}maxReplicas: (\d+)$/m,
};

/** Objects of `ImagePrePuller`, which answer nobody: their coming and going is their work. */
const SERVES_NOBODY = /^ {4}app\.kubernetes\.io\/component: image-pre-puller$/m;

/** What people who buy tickets would notice of changes, in words: `Deployment shop/app at /spec/template/...`; nothing if nothing. */
export function disruptions(changes: readonly ObjectChange[]): string[] {
  return changes.flatMap((change) => disruptionOf(change) ?? []);
}

function disruptionOf(change: ObjectChange): string | undefined {
  if ([change.before, change.after].every((text) => text === '' || SERVES_NOBODY.test(text)))
    return undefined;
  const name = change.id.slice(change.id.indexOf(' ') + 1);
  if (change.change !== 'changes') return LOOKED_AT.has(change.kind) ? undefined : `${name} ${change.change}`;
  const harmless = HARMLESS[change.kind];
  const pointer = changedPointers(change).find((at) => harmless === undefined || !harmless.test(at));
  if (pointer !== undefined) return `${name} changes at ${pointer}`;
  const [before, after] = [change.before, change.after].map((text) => mostPods(change.kind, text));
  return before !== undefined && after !== undefined && after < before
    ? `${name} has ${after} pods at most, and had ${before}`
    : undefined;
}

function mostPods(kind: string, text: string): number | undefined {
  const most = MOST_PODS[kind]?.exec(text)?.[1];
  return most === undefined ? undefined : Number(most);
}
