import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/** The objects of Flux 2.7 and later, with the fields that a delivery uses. */

export interface GitRepositorySpec {
  readonly url: string;
  readonly ref: { readonly branch: string } | { readonly tag: string };
  readonly interval: string;
  readonly timeout: string;
  readonly provider: 'generic';
  readonly secretRef?: { readonly name: string };
  readonly ignore: string;
}

export class GitRepository extends ApiObject {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly metadata: ApiObjectMetadata; readonly spec: GitRepositorySpec },
  ) {
    super(scope, id, { apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'GitRepository', ...props });
  }
}

/** A patch of all objects that its target selects. */
export interface KustomizationPatch {
  readonly patch: string;
  readonly target: { readonly group?: string; readonly version: string; readonly kind: string };
}

export interface KustomizationSpec {
  readonly sourceRef: { readonly kind: 'GitRepository'; readonly name: string };
  readonly path: string;
  readonly interval: string;
  readonly retryInterval: string;
  readonly timeout: string;
  readonly prune: boolean;
  readonly wait: boolean;
  readonly force: boolean;
  readonly deletionPolicy: 'Orphan';
  readonly dependsOn?: readonly { readonly name: string; readonly readyExpr: string }[];
  readonly kubeConfig?:
    | { readonly secretRef: { readonly name: string; readonly key?: string } }
    | { readonly configMapRef: { readonly name: string } };
  readonly patches?: readonly KustomizationPatch[];
}

export class Kustomization extends ApiObject {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly metadata: ApiObjectMetadata; readonly spec: KustomizationSpec },
  ) {
    super(scope, id, { apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', ...props });
  }
}
