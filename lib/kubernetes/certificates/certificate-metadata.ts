import type { ApiObjectMetadata } from 'cdk8s';
import { platformLabels } from '../metadata/index.js';

/** What the metadata of an object depend on. */
interface Named {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The labels of an issuer or a certificate, and of what belongs to it. */
export function certificateLabels(
  { name, labels }: Named,
  component: 'certificate' | 'issuer',
): Record<string, string> {
  return platformLabels({ name: 'certificates', instance: name, component }, labels);
}

/** The metadata of an object in a namespace. */
export function certificateMetadata(
  named: Named,
  component: 'certificate' | 'issuer',
  name: string,
  namespace: string,
): ApiObjectMetadata & { readonly name: string; readonly namespace: string } {
  return { name, namespace, labels: certificateLabels(named, component) };
}
