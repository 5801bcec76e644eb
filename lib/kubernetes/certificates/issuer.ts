import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { SecretKey } from '../secret-store/index.js';

/** An issuer of cert-manager that has Vault sign: https://cert-manager.io/docs/configuration/vault/ */
export interface IssuerProps {
  readonly kind: 'ClusterIssuer' | 'Issuer';
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly vault: {
      readonly server: string;
      readonly path: string;
      readonly namespace?: string;
      readonly caBundleSecretRef?: SecretKey;
      readonly auth: IssuerAuth;
    };
  };
}

export type IssuerAuth =
  | {
      readonly kubernetes: {
        readonly role: string;
        /** From the root of Vault's HTTP API: `/v1/auth/kubernetes`. */
        readonly mountPath: string;
        readonly serviceAccountRef: { readonly name: string; readonly audiences?: readonly string[] };
      };
    }
  | { readonly appRole: { readonly path: string; readonly roleId: string; readonly secretRef: SecretKey } };

export class Issuer extends ApiObject {
  constructor(scope: Construct, id: string, props: IssuerProps) {
    super(scope, id, { apiVersion: 'cert-manager.io/v1', ...props });
  }
}
