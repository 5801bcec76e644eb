import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';

/**
 * A Cluster of CloudNativePG, with the fields that a tenant uses:
 * https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/
 */
export interface ClusterSpec {
  readonly instances: number;
  readonly imageName: string;
  readonly primaryUpdateMethod: 'switchover' | 'restart';
  readonly enablePDB: boolean;
  readonly priorityClassName?: string;
  readonly bootstrap: { readonly initdb: { readonly database: string; readonly owner: string } };
  readonly postgresql: { readonly parameters: Readonly<Record<string, string>> };
  readonly storage: { readonly size: string; readonly storageClass?: string };
  readonly resources: {
    readonly requests: Readonly<Record<string, string>>;
    readonly limits: Readonly<Record<string, string>>;
  };
  readonly affinity: {
    readonly enablePodAntiAffinity: boolean;
    readonly podAntiAffinityType: 'preferred';
    readonly topologyKey: string;
    readonly nodeSelector?: Readonly<Record<string, string>>;
    readonly tolerations?: readonly k8s.Toleration[];
  };
  readonly topologySpreadConstraints: readonly k8s.TopologySpreadConstraint[];
  readonly inheritedMetadata: {
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations: Readonly<Record<string, string>>;
  };
  readonly serviceAccountTemplate?: {
    readonly metadata: { readonly annotations: Readonly<Record<string, string>> };
  };
  readonly plugins?: readonly {
    readonly name: string;
    readonly isWALArchiver: boolean;
    readonly parameters: Readonly<Record<string, string>>;
  }[];
}

export class Cluster extends ApiObject {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly metadata: ApiObjectMetadata; readonly spec: ClusterSpec },
  ) {
    super(scope, id, {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Cluster',
      metadata: props.metadata,
      spec: props.spec,
    });
  }
}
