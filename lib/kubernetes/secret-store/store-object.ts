import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/** A store of the External Secrets Operator: https://external-secrets.io/latest/api/clustersecretstore/ */
export interface StoreObjectProps {
  readonly kind: 'ClusterSecretStore' | 'SecretStore';
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly provider: ProviderSpec;
    /** Who may use a ClusterSecretStore, any of them being enough; without them, everybody may. */
    readonly conditions?: readonly StoreCondition[];
  };
}

export type StoreCondition =
  | {
      readonly namespaceSelector: {
        readonly matchExpressions: readonly { readonly key: string; readonly operator: 'Exists' }[];
      };
    }
  | { readonly namespaces: readonly string[] };

/** The namespace is for a ClusterSecretStore, and refused in any other. */
interface AccountReference {
  readonly name: string;
  readonly namespace?: string;
  readonly audiences?: readonly string[];
}

export type ProviderSpec =
  | {
      readonly aws: {
        readonly service: 'SecretsManager';
        readonly region: string;
        readonly role?: string;
        readonly auth?: { readonly jwt: { readonly serviceAccountRef: AccountReference } };
      };
    }
  | {
      readonly vault: {
        readonly server: string;
        readonly path: string;
        readonly version: 'v1' | 'v2';
        readonly namespace?: string;
        readonly caProvider?: {
          readonly type: 'Secret' | 'ConfigMap';
          readonly name: string;
          readonly key: string;
          readonly namespace?: string;
        };
        readonly auth: {
          readonly kubernetes: {
            readonly mountPath: string;
            readonly role: string;
            readonly serviceAccountRef: AccountReference;
          };
        };
      };
    };

export class StoreObject extends ApiObject {
  constructor(scope: Construct, id: string, props: StoreObjectProps) {
    super(scope, id, { apiVersion: 'external-secrets.io/v1', ...props });
  }
}
