import type { ApiObjectMetadata } from 'cdk8s';
import { platformLabels } from '../metadata/index.js';

/** What the metadata of an object depend on. */
interface Named {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The labels of a store and of what is made from it. */
export function storeLabels({ name, labels }: Named, component: 'store' | 'secret'): Record<string, string> {
  return platformLabels({ name: 'secret-store', instance: name, component }, labels);
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
