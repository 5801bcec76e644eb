import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/** A Database of CloudNativePG, with the fields that a tenant uses; it must be in its cluster's namespace. */
export interface DatabaseProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly cluster: { readonly name: string };
    readonly name: string;
    readonly owner: string;
    readonly databaseReclaimPolicy: 'retain' | 'delete';
  };
}

export class Database extends ApiObject {
  constructor(scope: Construct, id: string, props: DatabaseProps) {
    super(scope, id, { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Database', ...props });
  }
}
