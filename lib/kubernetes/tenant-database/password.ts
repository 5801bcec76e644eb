import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/**
 * A Password generator of the External Secrets Operator. It keeps no state: every refresh of an ExternalSecret that
 * uses it is a new password. https://external-secrets.io/latest/api/generator/password/
 */
export interface PasswordProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly length: number;
    readonly digits: number;
    readonly symbols: number;
    readonly noUpper: boolean;
    readonly allowRepeat: boolean;
  };
}

export class Password extends ApiObject {
  static readonly API_VERSION = 'generators.external-secrets.io/v1alpha1';
  static readonly KIND = 'Password';

  constructor(scope: Construct, id: string, props: PasswordProps) {
    super(scope, id, { apiVersion: Password.API_VERSION, kind: Password.KIND, ...props });
  }
}
