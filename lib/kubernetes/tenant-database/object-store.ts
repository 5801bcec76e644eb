import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/**
 * An ObjectStore of the Barman Cloud plugin, with the fields that a tenant uses; clusters find it in their own
 * namespace alone. https://cloudnative-pg.io/plugin-barman-cloud/docs/object_stores/
 */
export interface ObjectStoreProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    /** Days, as `30d`. */
    readonly retentionPolicy: string;
    readonly configuration: {
      readonly destinationPath: string;
      readonly s3Credentials: { readonly inheritFromIAMRole: boolean };
      readonly wal: { readonly compression: 'gzip' };
      readonly data: { readonly compression: 'gzip' };
    };
    readonly instanceSidecarConfiguration: {
      readonly resources: {
        readonly requests: Readonly<Record<string, string>>;
        readonly limits: Readonly<Record<string, string>>;
      };
    };
  };
}

export class ObjectStore extends ApiObject {
  constructor(scope: Construct, id: string, props: ObjectStoreProps) {
    super(scope, id, { apiVersion: 'barmancloud.cnpg.io/v1', kind: 'ObjectStore', ...props });
  }
}
