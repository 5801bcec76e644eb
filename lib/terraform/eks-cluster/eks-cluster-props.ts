import type { ITerraformDependable } from 'cdktf';
import type { ControlPlaneTier } from '../../planning/control-plane/index.js';

/** What a team decides for a control plane. */
export interface ControlPlaneSettings {
  /** The version of Kubernetes, such as `1.33`. */
  readonly version: string;
  /**
   * Networks from which the API server answers over the internet; never the whole of it.
   *
   * @default - none: it answers inside the VPC alone
   */
  readonly publicFrom?: readonly string[];
  /**
   * IAM roles of the account that administer the cluster, by their names with path: `platform-admin`.
   *
   * @default - none but the one that loads the first manifests
   */
  readonly adminRoles?: readonly string[];
  /**
   * Capacity of the control plane that is kept ready, billed by the hour; needs AWS provider 6.23.
   *
   * @default - AWS scales it as load comes
   */
  readonly tier?: ControlPlaneTier;
}

/** Where EKS writes the logs of a control plane, if it may make the group or finds it. */
export function logGroupName(clusterName: string): string {
  return `/aws/eks/${clusterName}/cluster`;
}

export interface EksClusterProps extends ControlPlaneSettings {
  readonly name: string;
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  /** What must be there first: the range of the pods, which EKS learns late when it is added to the VPC later. */
  readonly after: readonly ITerraformDependable[];
  /** The range of Services; outside of the VPC. */
  readonly serviceCidr: string;
  /** Groups that may talk to the API server besides the nodes, by a name each. */
  readonly clients: Readonly<Record<string, string>>;
  /** True while a load balancer sends requests to it: Terraform then refuses to destroy it. */
  readonly isServing: boolean;
}
