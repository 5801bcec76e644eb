import type { AuthServerProps } from '../../kubernetes/auth-server/index.js';
import type { TlsCertificateProps, VaultIssuerProps } from '../../kubernetes/certificates/index.js';
import type { ConsulBridgeProps } from '../../kubernetes/consul-bridge/index.js';
import type { ConsulClusterProps } from '../../kubernetes/consul-cluster/index.js';
import type { ImagePrePullerProps } from '../../kubernetes/image-pre-puller/index.js';
import type { NginxIngressControllerProps } from '../../kubernetes/nginx-ingress-controller/index.js';
import type { OperatorsProps } from '../../kubernetes/operators/index.js';
import type { PlaceholderPodsProps, PriorityClassesProps } from '../../kubernetes/priority-classes/index.js';
import type { PlatformSecretStoreProps, StoredSecretProps } from '../../kubernetes/secret-store/index.js';
import type { ServiceRoutesProps } from '../../kubernetes/service-routes/index.js';
import type { StorageClassesProps } from '../../kubernetes/storage-classes/index.js';
import type { TraefikControllerProps } from '../../kubernetes/traefik-controller/index.js';
import type { PoolImages } from '../../planning/image-pulls/index.js';
import type { OperatedCluster } from '../../planning/operators/index.js';
import type { EventStacksProps } from '../index.js';

/** What brings people's requests in; for the Gateway API choose an operator that does, and no ingress. */
export type PlatformIngress =
  | ({ readonly kind: 'nginx' } & NginxIngressControllerProps)
  | ({ readonly kind: 'traefik' } & TraefikControllerProps);

/** A Secret out of a store of the platform. */
export interface PlatformSecret extends Omit<StoredSecretProps, 'store'> {
  /** The name of one of `secretStores`. */
  readonly store: string;
}

/** A certificate that an issuer of the platform signs. */
export interface PlatformCertificate extends Omit<TlsCertificateProps, 'issuer'> {
  /** The name of one of `issuers`. */
  readonly issuer: string;
}

/** Which images are pulled ahead, and how. */
export interface PlatformImages extends Omit<ImagePrePullerProps, 'pools'> {
  /**
   * By pool, as `imagePulls` gives them.
   *
   * @default - those of the season
   */
  readonly pools?: readonly PoolImages[];
}

/** The operators of a cluster. */
export interface PlatformOperators extends Omit<OperatorsProps, 'cluster'> {
  /**
   * The folder of the cluster in which Argo CD runs, where that is another one: its Applications are of no use elsewhere.
   *
   * @default - the cluster's own
   */
  readonly folder?: string;
}

/** What the clusters of a platform have inside; every part may be left out. */
export interface PlatformDefinition {
  /** The operators of the catalogue, and what delivers them. */
  readonly operators?: PlatformOperators;
  /** `{}` for the four of greenroom: the platform's other parts take theirs from these unless they say otherwise. */
  readonly priorityClasses?: PriorityClassesProps;
  /** Room that is held for pods to come; of the class `placeholder`. */
  readonly placeholders?: Omit<PlaceholderPodsProps, 'priorityClass'>;
  /** `{}` for those of greenroom. */
  readonly storageClasses?: StorageClassesProps;
  readonly secretStores?: readonly PlatformSecretStoreProps[];
  readonly secrets?: readonly PlatformSecret[];
  readonly issuers?: readonly VaultIssuerProps[];
  readonly certificates?: readonly PlatformCertificate[];
  readonly ingress?: PlatformIngress;
  /** Routes of services that are no tenants. */
  readonly services?: ServiceRoutesProps;
  /** Its namespace is made. */
  readonly consul?: ConsulClusterProps;
  /** From the cluster's Consul to another's; only with `consul`. */
  readonly bridge?: Omit<ConsulBridgeProps, 'cluster'>;
  readonly authServer?: AuthServerProps;
  readonly images?: PlatformImages;
}

/** A part of the definition as another cluster has it: props of a part one by one, and lists as a whole. */
export type ClusterOverrides = {
  readonly [Part in keyof PlatformDefinition]?: NonNullable<
    PlatformDefinition[Part]
  > extends readonly unknown[]
    ? PlatformDefinition[Part]
    : Partial<NonNullable<PlatformDefinition[Part]>>;
};

export interface PlatformCluster extends OperatedCluster {
  /** Names the cluster's folder in the output; `name` is what AWS calls it. */
  readonly folder: string;
  /**
   * What is different in this cluster.
   *
   * @default - nothing
   */
  readonly overrides?: ClusterOverrides;
}

export interface PlatformChartsProps extends PlatformDefinition {
  readonly clusters: readonly PlatformCluster[];
  /**
   * The tenants whose images are pulled ahead to the nodes that they will run on; a cluster there has the name of the folder
   * here.
   *
   * @default - only what `images` says is pulled
   */
  readonly season?: Pick<EventStacksProps, 'forecast' | 'asOf' | 'clusters' | 'tenant'>;
}
