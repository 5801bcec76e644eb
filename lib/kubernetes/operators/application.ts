import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { HelmValues } from '../../planning/operators/index.js';

/** An Application of Argo CD. https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/ */
export interface ApplicationProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly project: string;
    readonly source: {
      readonly repoURL: string;
      readonly targetRevision: string;
      readonly chart?: string;
      readonly path?: string;
      readonly helm?: { readonly releaseName: string; readonly valuesObject: HelmValues };
    };
    readonly destination: { readonly server?: string; readonly name?: string; readonly namespace?: string };
    readonly syncPolicy: {
      readonly automated: { readonly prune: boolean; readonly selfHeal: boolean };
      readonly managedNamespaceMetadata?: { readonly labels: Readonly<Record<string, string>> };
      readonly syncOptions: readonly string[];
      readonly retry: {
        readonly limit: number;
        readonly backoff: {
          readonly duration: string;
          readonly factor: number;
          readonly maxDuration: string;
        };
      };
    };
  };
}

export class Application extends ApiObject {
  constructor(scope: Construct, id: string, props: ApplicationProps) {
    super(scope, id, { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', ...props });
  }
}
