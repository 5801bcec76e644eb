import { IamInstanceProfile } from '@cdktf/provider-aws/lib/iam-instance-profile/index.js';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { InstantText } from '../../planning/instants/index.js';
import type { NodePoolDefinition } from '../../planning/pools/index.js';
import { ClusterAccess, type EksCluster } from '../../terraform/eks-cluster/index.js';
import { ServiceRole } from '../../terraform/iam/index.js';
import { type HealthCheck, INGRESS_PORT } from '../../terraform/load-balancer/index.js';
import { NodePool } from '../../terraform/node-pool/index.js';
import { SecurityGroup } from '../../terraform/security-group/index.js';

/** What every node may do: join, pull images, be reached through AWS Systems Manager. Pods have roles of their own. */
const NODE_POLICIES = [
  'AmazonEKSWorkerNodePolicy',
  'AmazonEC2ContainerRegistryPullOnly',
  'AmazonSSMManagedInstanceCore',
];

export interface ClusterNodesProps {
  readonly cluster: EksCluster;
  readonly pools: readonly NodePoolDefinition[];
  readonly imageRelease: string;
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  /** Of the slot, live and pre-live; the nodes that receive traffic join both. */
  readonly targetGroupArns: readonly string[];
  /** Of the load balancers, live and pre-live. */
  readonly loadBalancerGroupIds: readonly string[];
  readonly healthCheck: HealthCheck;
  readonly asOf: InstantText;
  readonly tags: Readonly<Record<string, string>>;
  /** What nodes need before they start. */
  readonly after: readonly ITerraformDependable[];
}

/** The pools of a cluster, the role of their nodes, and the group by which load balancers reach them. */
export class ClusterNodes extends Construct {
  /** For what waits until there are nodes. */
  readonly groups: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: ClusterNodesProps) {
    super(scope, id);
    const { cluster, pools, after } = props;
    const name = `${cluster.connection.name}-node`;
    const role = new ServiceRole(this, 'role', {
      name,
      service: 'ec2.amazonaws.com',
      managed: NODE_POLICIES,
    });
    const profile = new IamInstanceProfile(this, 'profile', { name, role: role.roleName });
    const access = new ClusterAccess(this, 'access', {
      clusterName: cluster.connection.name,
      principalArn: role.arn,
      role: 'node',
    });
    const ingress = this.placeIngressGroup(props);
    this.groups = pools.map(
      (pool) =>
        new NodePool(this, `pool-${pool.name}`, {
          ...props,
          pool,
          cluster: cluster.connection,
          instanceProfileArn: profile.arn,
          securityGroupIds: [cluster.nodes.groupId, ...(pool.receivesTraffic ? [ingress.groupId] : [])],
          targetGroupArns: pool.receivesTraffic ? props.targetGroupArns : [],
          after: [...after, ...role.attachments, access.entry],
        }).resource,
    );
  }

  private placeIngressGroup({
    cluster,
    vpcId,
    loadBalancerGroupIds,
    healthCheck,
  }: ClusterNodesProps): SecurityGroup {
    const name = `${cluster.connection.name}-ingress`;
    const ports = { https: INGRESS_PORT, health: healthCheck.port };
    return new SecurityGroup(this, 'ingress', {
      name,
      vpcId,
      description: 'Nodes behind the load balancers',
      ingress: loadBalancerGroupIds.flatMap((groupId, index) =>
        Object.entries(ports).map(([port, number]) => ({
          name: `${port}-from-${index === 0 ? 'live' : 'pre'}`,
          from: { groupId },
          protocol: 'tcp' as const,
          ports: number,
        })),
      ),
      egress: [],
    });
  }
}
