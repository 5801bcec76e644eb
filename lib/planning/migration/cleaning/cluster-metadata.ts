import {
  filterKeys,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  textAt,
  withKeys,
} from '../objects/index.js';

/** What of an object's metadata is said by people; all else a cluster makes: uids, versions, times, owners, managers. */
const KEPT = ['name', 'namespace', 'labels', 'annotations'];

/** Annotations in which controllers and command lines keep their own notes. */
const NOTES: readonly RegExp[] = [
  /\/last-applied-configuration$/,
  /^deployment\.kubernetes\.io\//,
  /^deprecated\.(daemonset|deployment)\./,
  /^pv\.kubernetes\.io\//,
  /^volume\.kubernetes\.io\//,
  /^volume\.beta\.kubernetes\.io\/storage-provisioner$/,
  /^control-plane\.alpha\.kubernetes\.io\//,
  /^endpoints\.kubernetes\.io\//,
  /^autoscaling\.alpha\.kubernetes\.io\/(conditions|current-metrics)$/,
  /^batch\.kubernetes\.io\/(job-tracking|cronjob-scheduled-timestamp)$/,
  /^kubernetes\.io\/(config\.(hash|mirror|seen|source)|psp|service-account\.uid|created-by|limit-ranger)$/,
  // Network plug-ins, of pods.
  /^cni\.projectcalico\.org\//,
  /^k8s\.(v1\.cni\.cncf\.io\/(network|networks)-status|ovn\.org\/pod-networks)$/,
  // Rancher and k3s; the latter's copies of what they applied are whole objects, Secrets among them.
  /^(field|lifecycle|listener)\.cattle\.io\//,
  /^objectset\.rio\.cattle\.io\//,
  /^cattle\.io\/(status|timestamp)$/,
  // What OpenShift allots to a namespace of one cluster.
  /^openshift\.io\/(sa\.scc\.|encoded-deployment-config)/,
  // Where Google's load balancers stand.
  /^cloud\.google\.com\/neg-status$/,
  /^ingress\.kubernetes\.io\/(backends|forwarding-rule|https-forwarding-rule|https-target-proxy|ssl-cert|target-proxy|url-map)$/,
];

/** Labels that a cluster writes itself. */
const OWN_LABELS: readonly RegExp[] = [
  /^kubernetes\.io\/metadata\.name$/,
  /^objectset\.rio\.cattle\.io\//,
  /^field\.cattle\.io\//,
];

/** Finalizers are the promises of controllers to clean up, and theirs to make; this one a person writes, for Argo CD. */
const CHOSEN_FINALIZER = /^resources-finalizer\.argocd\.argoproj\.io/;

/** The metadata of an object, or of a template of one, with nothing in it that a cluster makes. */
export function cleanMetadata(metadata: JsonObject): JsonObject {
  const finalizers = listAt(metadata, 'finalizers').filter(
    (finalizer) => typeof finalizer === 'string' && CHOSEN_FINALIZER.test(finalizer),
  );
  return withKeys(
    filterKeys(metadata, (key) => KEPT.includes(key)),
    {
      labels: cleanMap(metadata, 'labels', OWN_LABELS),
      annotations: cleanMap(metadata, 'annotations', NOTES),
      namespace: textAt(metadata, 'namespace'),
      finalizers: finalizers.length === 0 ? undefined : finalizers,
    },
  );
}

function cleanMap(metadata: JsonObject, map: string, made: readonly RegExp[]): Json | undefined {
  const kept = filterKeys(objectAt(metadata, map), (key) => !made.some((pattern) => pattern.test(key)));
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** What is left of Go's time in objects that were never made, anywhere in a custom resource. */
export function withoutNoTimes(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNoTimes);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) =>
      key === 'creationTimestamp' && child === null ? [] : [[key, withoutNoTimes(child)]],
    ),
  );
}
