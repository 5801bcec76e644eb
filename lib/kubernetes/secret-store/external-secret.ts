import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/** A store of the External Secrets Operator. */
export interface SecretStoreReference {
  readonly name: string;
  /**
   * Whether every namespace may use it that it admits, or its own alone.
   *
   * @default 'ClusterSecretStore'
   */
  readonly kind?: 'ClusterSecretStore' | 'SecretStore';
}

/**
 * An ExternalSecret of the External Secrets Operator, with the fields that are used here:
 * https://external-secrets.io/latest/api/externalsecret/
 */
export interface ExternalSecretProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly refreshPolicy: RefreshPolicy;
    /** With `Periodic`: how often, in Go's notation. */
    readonly refreshInterval?: string;
    readonly secretStoreRef?: { readonly name: string; readonly kind: string };
    readonly target: ExternalSecretTarget;
    readonly data?: readonly { readonly secretKey: string; readonly remoteRef: RemoteReference }[];
    readonly dataFrom?: readonly DataSource[];
  };
}

/** When values are read: again and again, whenever the object changes, or never again. */
export type RefreshPolicy = 'Periodic' | 'OnChange' | 'CreatedOnce';

/** A value in the store. */
export interface RemoteReference {
  readonly key: string;
  /** The field of a JSON document; without it, the value is all that is at the key. */
  readonly property?: string;
  /** External Secrets before 2.9 filled in these three, which in a list is a difference to Argo CD. */
  readonly conversionStrategy?: 'Default';
  readonly decodingStrategy?: 'None';
  readonly metadataPolicy?: 'None';
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
    /** Without it, the Secret has the values as they were read. */
    readonly data?: Readonly<Record<string, string>>;
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
