import type { AddressPlan } from '../../planning/addresses/index.js';
import type { InstantText } from '../../planning/instants/index.js';
import type { NodePoolDefinition } from '../../planning/pools/index.js';
import type { Slot } from '../../planning/traffic/index.js';
import type { AddOnVersions } from '../../terraform/add-on/index.js';
import type { ControlPlaneSettings } from '../../terraform/eks-cluster/index.js';
import type { HealthCheck } from '../../terraform/load-balancer/index.js';
import type { ServiceAccountAccess } from '../../terraform/pod-identity/index.js';
import type { StackSettings } from '../../terraform/stack/index.js';

/** What a team decides for the cluster of a slot. */
export interface ClusterSettings extends ControlPlaneSettings {
  /**
   * The release of EKS' machine image for AL2023, such as `v20251112`. `recommended` is whatever AWS recommends when
   * Terraform plans: any plan may then replace nodes.
   */
  readonly imageRelease: string;
  /** @default - versions that belong to the version of Kubernetes, as far as they are known here */
  readonly addOns?: Partial<AddOnVersions>;
  /**
   * Whether the EBS add-on makes a default StorageClass. Two default ones are one too many: no where `StorageClasses` makes it.
   *
   * @default true
   */
  readonly defaultStorageClass?: boolean;
}

export interface PaasClusterProps extends StackSettings, ClusterSettings {
  readonly slot: Slot;
  /** As the shell has them. */
  readonly zones: readonly string[];
  /** Holds all ranges of `addressDemand`. */
  readonly addresses: AddressPlan;
  readonly pools: readonly NodePoolDefinition[];
  /** The instant for which the stack is made. */
  readonly asOf: InstantText;
  /** True while a load balancer sends requests to it: Terraform then refuses to destroy it. */
  readonly isServing: boolean;
  /**
   * Rights of service accounts besides those of the platform's own: the cluster autoscaler's and the External Secrets
   * Operator's.
   *
   * @default - none
   */
  readonly serviceAccounts?: readonly ServiceAccountAccess[];
  /** As the shell has it. */
  readonly healthCheck?: HealthCheck;
}
