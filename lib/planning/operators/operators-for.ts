import { byCodePoint } from '../wording/index.js';
import type { OperatorName } from './catalogue.js';
import { needsOf, OPERATOR_NAMES, operatorOf } from './operator-name.js';

/** The kind of a manifest. */
export interface ManifestKind {
  readonly apiVersion: string;
  readonly kind: string;
}

/** What a set of manifests needs of a cluster. */
export interface NeededOperators {
  /** In the order of the catalogue, with all that they need themselves. */
  readonly operators: readonly OperatorName[];
  /** Kinds, such as `example.com/v1 Widget`, that neither Kubernetes nor an operator of the catalogue knows. */
  readonly unknown: readonly string[];
}

/** Groups of Kubernetes itself whose names have a domain: https://kubernetes.io/docs/reference/kubernetes-api/ */
const BUILT_IN =
  /^(admissionregistration|apiextensions|authentication|authorization|certificates|coordination|discovery|events|flowcontrol\.apiserver|networking|node|rbac\.authorization|resource|scheduling|storage)\.k8s\.io$|^apiregistration\.k8s\.io$/;

/**
 * The operators without which manifests cannot be applied or have no effect. Which kinds an operator knows is a
 * matter of their version too: of `external-secrets.io/v1beta1` it knows none.
 */
export function operatorsFor(kinds: readonly ManifestKind[]): NeededOperators {
  const direct = OPERATOR_NAMES.filter((name) => kinds.some((kind) => knows(name, kind)));
  const needed = withNeeds(direct);
  const unknown = kinds
    .filter((kind) => !isBuiltIn(kind) && !direct.some((name) => knows(name, kind)))
    .map(({ apiVersion, kind }) => `${apiVersion} ${kind}`);
  return {
    operators: OPERATOR_NAMES.filter((name) => needed.has(name)),
    unknown: [...new Set(unknown)].sort(byCodePoint),
  };
}

function knows(name: OperatorName, { apiVersion, kind }: ManifestKind): boolean {
  const { kinds } = operatorOf(name);
  return Object.hasOwn(kinds, apiVersion) && kinds[apiVersion]?.includes(kind) === true;
}

function withNeeds(names: readonly OperatorName[]): Set<OperatorName> {
  return new Set(names.flatMap((name) => [name, ...withNeeds(needsOf(name))]));
}

function isBuiltIn({ apiVersion }: ManifestKind): boolean {
  const [group = '', version] = apiVersion.split('/');
  return version === undefined || !group.includes('.') || BUILT_IN.test(group);
}
