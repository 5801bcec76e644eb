import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/** A DatabaseRole of CloudNativePG, with the fields that a tenant uses; it must be in its cluster's namespace. */
export interface DatabaseRoleProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly cluster: { readonly name: string };
    readonly name: string;
    readonly login: boolean;
    readonly connectionLimit: number;
    /** A Secret of type `kubernetes.io/basic-auth` in the same namespace. */
    readonly passwordSecret: { readonly name: string };
    readonly databaseRoleReclaimPolicy: 'retain' | 'delete';
  };
}

export class DatabaseRole extends ApiObject {
  constructor(scope: Construct, id: string, props: DatabaseRoleProps) {
    super(scope, id, { apiVersion: 'postgresql.cnpg.io/v1', kind: 'DatabaseRole', ...props });
  }
}
