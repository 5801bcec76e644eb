import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  DeleteSecurityGroupCommand,
  DescribeSubnetsCommand,
  EC2Client,
  type Subnet,
} from '@aws-sdk/client-ec2';
import { EksError } from './eks-error.js';

/** The part of EKS that makes and removes things in EC2. */
export class EksNetwork {
  private readonly ec2: EC2Client;

  constructor(endpoint: string, region: string) {
    const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
    this.ec2 = new EC2Client({ endpoint, region, credentials });
  }

  /** @throws EksError where a subnet is missing, or all are in one zone */
  async vpcOf(subnetIds: readonly string[]): Promise<string> {
    const subnets = await this.subnetsOf(subnetIds);
    const [vpcId, ...others] = new Set(subnets.map(({ VpcId }) => VpcId));
    if (new Set(subnets.map(({ AvailabilityZone }) => AvailabilityZone)).size < 2) {
      throw EksError.invalidParameter('Subnets specified must be in at least two different AZs');
    }
    if (vpcId === undefined || others.length > 0) {
      throw EksError.invalidParameter('Subnets specified must all be in the same VPC');
    }
    return vpcId;
  }

  /** Makes the security group that EKS gives every cluster: everything may talk inside it, and out of it. */
  async createSecurityGroup(clusterName: string, id: string, vpcId: string): Promise<string> {
    const name = `eks-cluster-sg-${clusterName}-${id}`;
    const { GroupId } = await this.ec2.send(
      new CreateSecurityGroupCommand({
        GroupName: name,
        Description:
          'EKS created security group applied to ENI that is attached to EKS Control Plane master nodes, as well as any managed workloads.',
        VpcId: vpcId,
        TagSpecifications: [
          {
            ResourceType: 'security-group',
            Tags: [
              { Key: 'Name', Value: name },
              { Key: `kubernetes.io/cluster/${clusterName}`, Value: 'owned' },
            ],
          },
        ],
      }),
    );
    await this.ec2.send(
      new AuthorizeSecurityGroupIngressCommand({
        GroupId,
        IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId }] }],
      }),
    );
    return GroupId ?? '';
  }

  /** Removes the cluster's security group; one that is still in use stays behind, as it does on AWS. */
  async deleteSecurityGroup(groupId: string): Promise<void> {
    await this.ec2.send(new DeleteSecurityGroupCommand({ GroupId: groupId })).catch((error: Error) => {
      if (error.name !== 'DependencyViolation') throw error;
    });
  }

  close(): void {
    this.ec2.destroy();
  }

  private async subnetsOf(subnetIds: readonly string[]): Promise<Subnet[]> {
    if (subnetIds.length === 0) return [];
    try {
      const { Subnets } = await this.ec2.send(new DescribeSubnetsCommand({ SubnetIds: [...subnetIds] }));
      return Subnets ?? [];
    } catch (error) {
      throw EksError.invalidParameter(error instanceof Error ? error.message : String(error));
    }
  }
}
