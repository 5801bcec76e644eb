import type { ITerraformDependable } from 'cdktf';
import type { InstantText } from '../../planning/instants/index.js';
import type { NodePoolDefinition } from '../../planning/pools/index.js';
import type { ClusterConnection } from '../eks-cluster/index.js';

export interface NodePoolProps {
  readonly pool: NodePoolDefinition;
  readonly cluster: ClusterConnection;
  /**
   * The release of EKS' image for AL2023, such as `v20251112`, or `recommended` for whatever AWS recommends when
   * Terraform plans. A pinned release changes when its text does, in a plan that a person has seen.
   */
  readonly imageRelease: string;
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly instanceProfileArn: string;
  /** The target groups that its nodes join. */
  readonly targetGroupArns: readonly string[];
  /** The instant for which the stack is made: only later steps of the schedule are still to come. */
  readonly asOf: InstantText;
  /** Tags of the instances and volumes: AWS does not take them over from the provider. */
  readonly tags: Readonly<Record<string, string>>;
  /** What nodes need before they start: the cluster's network, and its consent to their role. */
  readonly after: readonly ITerraformDependable[];
}
