import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** A Kubernetes object as it stands in the YAML. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

/** The objects below a construct, in the order in which they were declared. */
export function manifestsOf(scope: IConstruct): Manifest[] {
  return scope.node
    .findAll()
    .flatMap((node) => (node instanceof ApiObject ? [node.toJson() as Manifest] : []));
}

/**
 * The one object of a kind, or of a kind and name.
 *
 * @throws Error when there is none or more than one, naming those that there are
 */
export function manifest(manifests: readonly Manifest[], kind: string, name?: string): Manifest {
  const found = manifests.filter(
    (one) => one.kind === kind && (name === undefined || one.metadata.name === name),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const there = manifests.map(titleOf).join(', ');
  throw new Error(
    `${found.length} objects are a ${kind}${name === undefined ? '' : ` named ${name}`}; there are: ${there}`,
  );
}

/** `Deployment tenants/shop`, or `Namespace shop` for an object without a namespace. */
export function titleOf({ kind, metadata: { name, namespace } }: Manifest): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
