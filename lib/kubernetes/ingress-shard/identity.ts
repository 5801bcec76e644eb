import type { ApiObjectMetadata } from 'cdk8s';

/** Whose the objects of a controller are. */
export interface ControllerIdentity {
  /** The value of its pods' label `app.kubernetes.io/name`. */
  readonly name: string;
  readonly namespace: string;
  /** The labels of everything that it is made of. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The labels by which the pods of a class are found; they never change. */
export function shardSelector({ name }: ControllerIdentity, ingressClass: string): Record<string, string> {
  return { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': ingressClass };
}

/** The labels of an object, or a pod, of one class. */
export function shardLabels(controller: ControllerIdentity, ingressClass: string): Record<string, string> {
  return { ...controller.labels, ...shardSelector(controller, ingressClass) };
}

/** The metadata of an object outside of namespaces. */
export function clusterWide(
  { labels }: ControllerIdentity,
  name: string,
): ApiObjectMetadata & { readonly name: string } {
  return { name, labels: { ...labels } };
}

/** The metadata of an object that all classes have in common. */
export function inNamespace(
  { namespace, labels }: ControllerIdentity,
  name: string,
): ApiObjectMetadata & { readonly name: string; readonly namespace: string } {
  return { name, namespace, labels: { ...labels } };
}

/** The metadata of an object of one class. */
export function ofShard(
  controller: ControllerIdentity,
  ingressClass: string,
  name = ingressClass,
): ApiObjectMetadata & { readonly name: string; readonly namespace: string } {
  return { name, namespace: controller.namespace, labels: shardLabels(controller, ingressClass) };
}
