import type { ApiObjectMetadata } from 'cdk8s';
import { controllerFacts } from '../../planning/ingress/index.js';
import type { ControllerSettings } from './settings.js';

type Named = Pick<ControllerSettings, 'flavor' | 'namespace' | 'labels'>;

/** The labels of everything that a controller is made of. */
export function controllerLabels({ flavor, labels }: Named): Record<string, string> {
  return {
    'app.kubernetes.io/name': controllerFacts(flavor).name,
    'app.kubernetes.io/part-of': 'ticket-sales',
    'app.kubernetes.io/component': 'ingress-controller',
    'app.kubernetes.io/managed-by': 'greenroom',
    ...labels,
  };
}

/** The labels by which the pods of a class are found; they never change. */
export function shardSelector(flavor: Named['flavor'], ingressClass: string): Record<string, string> {
  return {
    'app.kubernetes.io/name': controllerFacts(flavor).name,
    'app.kubernetes.io/instance': ingressClass,
  };
}

/** The metadata of an object outside of namespaces. */
export function clusterWide(named: Named, name: string): ApiObjectMetadata & { readonly name: string } {
  return { name, labels: controllerLabels(named) };
}

/** The metadata of an object that all classes have in common. */
export function inNamespace(
  named: Named,
  name: string,
): ApiObjectMetadata & { readonly name: string; readonly namespace: string } {
  return { name, namespace: named.namespace, labels: controllerLabels(named) };
}

/** The metadata of an object of one class. */
export function ofShard(
  named: Named,
  ingressClass: string,
  name = ingressClass,
): ApiObjectMetadata & { readonly name: string; readonly namespace: string } {
  return {
    name,
    namespace: named.namespace,
    labels: { ...controllerLabels(named), ...shardSelector(named.flavor, ingressClass) },
  };
}
