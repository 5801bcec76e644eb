import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/** A store of the External Secrets Operator. */
export interface SecretStoreReference {
  readonly name: string;
  /**
   * Whether every namespace may use it, or it is in the tenant's own.
   *
   * @default 'ClusterSecretStore'
   */
  readonly kind?: 'ClusterSecretStore' | 'SecretStore';
}

/**
 * An ExternalSecret of the External Secrets Operator, with the fields that a tenant uses:
 * https://external-secrets.io/latest/api/externalsecret/
 */
export interface ExternalSecretProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly refreshPolicy: 'CreatedOnce' | 'Periodic';
    /** With `Periodic`: how often, in Go's notation. */
    readonly refreshInterval?: string;
    readonly secretStoreRef?: { readonly name: string; readonly kind: string };
    readonly target: ExternalSecretTarget;
    readonly data?: readonly {
      readonly secretKey: string;
      readonly remoteRef: { readonly key: string; readonly property: string };
    }[];
    readonly dataFrom?: readonly DataSource[];
  };
}

/** The Secret that is made. */
export interface ExternalSecretTarget {
  readonly name: string;
  readonly creationPolicy: 'Owner';
  readonly deletionPolicy: 'Retain';
  /** With true, its values never change again. */
  readonly immutable?: boolean;
  readonly template: {
    readonly engineVersion: 'v2';
    readonly mergePolicy: 'Replace';
    readonly type?: string;
    readonly metadata: { readonly labels: Readonly<Record<string, string>> };
    readonly data: Readonly<Record<string, string>>;
  };
}

/** Where values come from: all of a remote JSON document, of all documents with some tags, or a generator. */
export type DataSource =
  | { readonly extract: { readonly key: string } }
  | {
      readonly find: { readonly tags: Readonly<Record<string, string>> };
      /** Makes the keys of the documents those of the values; a key that two of them have is an error. */
      readonly rewrite: readonly [
        { readonly merge: { readonly strategy: 'Extract'; readonly conflictPolicy: 'Error' } },
      ];
    }
  | {
      readonly sourceRef: {
        readonly generatorRef: { readonly apiVersion: string; readonly kind: string; readonly name: string };
      };
    };

export class ExternalSecret extends ApiObject {
  constructor(scope: Construct, id: string, props: ExternalSecretProps) {
    super(scope, id, { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', ...props });
  }
}
