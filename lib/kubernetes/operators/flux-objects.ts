import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { HelmValues } from '../../planning/operators/index.js';

/** https://fluxcd.io/flux/components/source/helmrepositories/ */
export interface HelmRepositoryProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: { readonly type: 'default'; readonly url: string; readonly interval: string };
}

export class HelmRepository extends ApiObject {
  constructor(scope: Construct, id: string, props: HelmRepositoryProps) {
    super(scope, id, { apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'HelmRepository', ...props });
  }
}

/** https://fluxcd.io/flux/components/source/gitrepositories/ */
export interface GitRepositoryProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly url: string;
    readonly interval: string;
    readonly ref: { readonly tag: string };
    /** As in `.gitignore`. */
    readonly ignore: string;
  };
}

export class GitRepository extends ApiObject {
  constructor(scope: Construct, id: string, props: GitRepositoryProps) {
    super(scope, id, { apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'GitRepository', ...props });
  }
}

/** https://fluxcd.io/flux/components/kustomize/kustomizations/ */
export interface KustomizationProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly sourceRef: { readonly kind: 'GitRepository'; readonly name: string };
    readonly path: string;
    readonly interval: string;
    readonly timeout: string;
    readonly prune: boolean;
    readonly wait: boolean;
  };
}

export class Kustomization extends ApiObject {
  constructor(scope: Construct, id: string, props: KustomizationProps) {
    super(scope, id, { apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', ...props });
  }
}

/** https://fluxcd.io/flux/components/helm/helmreleases/ */
export interface HelmReleaseProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly chart: {
      readonly spec: {
        readonly chart: string;
        readonly version: string;
        readonly sourceRef: { readonly kind: 'HelmRepository'; readonly name: string };
      };
    };
    readonly interval: string;
    readonly timeout: string;
    readonly releaseName: string;
    readonly targetNamespace: string;
    readonly storageNamespace: string;
    readonly dependsOn?: readonly { readonly name: string }[];
    readonly install: { readonly crds: 'CreateReplace'; readonly remediation: { readonly retries: number } };
    readonly upgrade: {
      readonly crds: 'CreateReplace';
      readonly remediation: { readonly retries: number; readonly remediateLastFailure: boolean };
    };
    readonly driftDetection: { readonly mode: 'enabled' };
    readonly postRenderers?: readonly {
      readonly kustomize: {
        readonly patches: readonly { readonly target: { readonly kind: string }; readonly patch: string }[];
      };
    }[];
    readonly values: HelmValues;
  };
}

export class HelmRelease extends ApiObject {
  constructor(scope: Construct, id: string, props: HelmReleaseProps) {
    super(scope, id, { apiVersion: 'helm.toolkit.fluxcd.io/v2', kind: 'HelmRelease', ...props });
  }
}
