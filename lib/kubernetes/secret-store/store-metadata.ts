import type { ApiObjectMetadata } from 'cdk8s';

/** What the metadata of an object depend on. */
interface Named {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The labels of a store and of what is made from it. */
export function storeLabels({ name, labels }: Named, component: 'store' | 'secret'): Record<string, string> {
  return {
    ...labels,
    'app.kubernetes.io/name': 'secret-store',
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/component': component,
    'app.kubernetes.io/part-of': 'platform',
    'app.kubernetes.io/managed-by': 'greenroom',
  };
}

/** The metadata of an object in a namespace. */
export function storeMetadata(
  named: Named,
  component: 'store' | 'secret',
  name: string,
  namespace: string,
): ApiObjectMetadata & { readonly name: string; readonly namespace: string } {
  return { name, namespace, labels: storeLabels(named, component) };
}
