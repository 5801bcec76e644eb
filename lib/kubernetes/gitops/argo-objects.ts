import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ObjectKind } from '../../planning/gitops/index.js';

/** The objects of Argo CD 3.4 and later, with the fields that a delivery uses. */
const API_VERSION = 'argoproj.io/v1alpha1';

export interface ArgoDestination {
  /** The address of the cluster's API server; or else its name in Argo CD. */
  readonly server?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface AppProjectSpec {
  readonly description: string;
  readonly sourceRepos: readonly string[];
  readonly destinations: readonly (ArgoDestination & { readonly namespace: string })[];
  readonly clusterResourceWhitelist: readonly ObjectKind[];
  /** @default - every kind in a namespace */
  readonly namespaceResourceWhitelist?: readonly ObjectKind[];
}

export class AppProject extends ApiObject {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly metadata: ApiObjectMetadata; readonly spec: AppProjectSpec },
  ) {
    super(scope, id, { apiVersion: API_VERSION, kind: 'AppProject', ...props });
  }
}

/** Fields in which an object may differ from what stands in the repository. */
export interface IgnoredDifference {
  /** @default '' */
  readonly group?: string;
  readonly kind: string;
  /** Pointers such as `/spec/replicas`. */
  readonly jsonPointers: readonly string[];
}

export interface ApplicationSpec {
  readonly project: string;
  readonly source: {
    readonly repoURL: string;
    readonly targetRevision: string;
    readonly path: string;
    /** Written out where it is true alone: Argo CD drops what is false, and would differ from it. */
    readonly directory: { readonly recurse?: true; readonly include: string };
  };
  readonly destination: ArgoDestination;
  readonly revisionHistoryLimit: number;
  readonly ignoreDifferences?: readonly IgnoredDifference[];
  readonly syncPolicy: {
    readonly automated: {
      readonly enabled: boolean;
      readonly prune: boolean;
      readonly selfHeal: boolean;
      readonly allowEmpty: boolean;
    };
    readonly syncOptions: readonly string[];
    readonly retry: {
      readonly limit: number;
      readonly refresh: boolean;
      readonly backoff: { readonly duration: string; readonly factor: number; readonly maxDuration: string };
    };
  };
}

export class Application extends ApiObject {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly metadata: ApiObjectMetadata; readonly spec: ApplicationSpec },
  ) {
    super(scope, id, { apiVersion: API_VERSION, kind: 'Application', ...props });
  }
}

export interface GitDirectories {
  readonly repoURL: string;
  readonly revision: string;
  readonly requeueAfterSeconds: number;
  readonly directories: readonly { readonly path: string }[];
  /** What goes before `path` among the parameters. */
  readonly pathParamPrefix?: string;
}

export interface GitGenerator {
  readonly git: GitDirectories;
}

/** Each result of the second generator, which knows those of the first. */
export interface MatrixGenerator {
  readonly matrix: { readonly generators: readonly [MergeGenerator, GitGenerator] };
}

/** The results of the first generator, with what the second adds to them. */
export interface MergeGenerator {
  readonly merge: {
    readonly mergeKeys: readonly string[];
    readonly generators: readonly [
      { readonly list: { readonly elements: readonly Readonly<Record<string, string>>[] } },
      GitGenerator,
    ];
  };
}

export interface ApplicationSetSpec {
  readonly goTemplate: true;
  readonly goTemplateOptions: readonly string[];
  readonly generators: readonly (GitGenerator | MatrixGenerator)[];
  readonly syncPolicy: { readonly applicationsSync: 'create-update' | 'sync' };
  readonly preservedFields: { readonly annotations: readonly string[] };
  readonly ignoreApplicationDifferences: readonly { readonly jsonPointers: readonly string[] }[];
  readonly template: {
    readonly metadata: {
      readonly name: string;
      readonly labels: Readonly<Record<string, string>>;
      readonly annotations: Readonly<Record<string, string>>;
      readonly finalizers: readonly string[];
    };
    readonly spec: ApplicationSpec;
  };
}

export class ApplicationSet extends ApiObject {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly metadata: ApiObjectMetadata; readonly spec: ApplicationSetSpec },
  ) {
    super(scope, id, { apiVersion: API_VERSION, kind: 'ApplicationSet', ...props });
  }
}
