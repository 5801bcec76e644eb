import { AutoscalingGroup } from '@cdktf/provider-aws/lib/autoscaling-group/index.js';
import { IamInstanceProfile } from '@cdktf/provider-aws/lib/iam-instance-profile/index.js';
import { LaunchTemplate } from '@cdktf/provider-aws/lib/launch-template/index.js';
import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import { ServiceRole } from '../iam/index.js';
import { cidrName, SecurityGroup } from '../security-group/index.js';
import { type BastionProps, isPublic } from './bastion-props.js';
import { bastionRules } from './bastion-rules.js';

/** Resolved by AWS when an instance starts: a bastion is replaced by terminating it. */
const IMAGE = 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64';
const ANYWHERE = '0.0.0.0/0';
/** The size of the image itself. */
const DISK_GIB = 8;

/**
 * One small instance from which the network is looked at, made anew when it fails. Sessions go through AWS Systems
 * Manager, which logs them and asks IAM.
 *
 * @throws InputError when SSH would be open to the world
 */
export class Bastion extends Construct {
  readonly securityGroup: SecurityGroup;

  constructor(scope: Construct, id: string, props: BastionProps) {
    super(scope, id);
    refuseViolations(this, bastionRules('', props));
    const { name, vpcId, vpcCidr, subnetIds, sshFrom = [], instanceType = 't4g.nano', tags } = props;
    this.securityGroup = new SecurityGroup(this, 'group', {
      name,
      vpcId,
      description: 'The bastion',
      ingress: sshFrom.map((cidr) => ({
        name: `ssh-${cidrName(cidr)}`,
        from: { cidr },
        protocol: 'tcp',
        ports: 22,
      })),
      egress: [
        { name: 'vpc', to: { cidr: vpcCidr }, protocol: 'all' },
        { name: 'https', to: { cidr: ANYWHERE }, protocol: 'tcp', ports: 443 },
      ],
    });
    const template = this.placeTemplate(name, instanceType, isPublic(props), { ...tags, Name: name });
    new AutoscalingGroup(this, 'instances', {
      name,
      minSize: 1,
      maxSize: 1,
      vpcZoneIdentifier: [...subnetIds],
      launchTemplate: { id: template.id, version: template.latestVersion.toString() },
      tag: Object.entries({ ...tags, Name: name }).map(([key, value]) => ({
        key,
        value,
        propagateAtLaunch: false,
      })),
    });
  }

  private placeTemplate(
    name: string,
    instanceType: string,
    isPublic: boolean,
    tags: Readonly<Record<string, string>>,
  ): LaunchTemplate {
    const role = new ServiceRole(this, 'role', {
      name,
      service: 'ec2.amazonaws.com',
      managed: ['AmazonSSMManagedInstanceCore'],
    });
    const profile = new IamInstanceProfile(this, 'profile', { name, role: role.roleName });
    return new LaunchTemplate(this, 'template', {
      name,
      imageId: IMAGE,
      instanceType,
      updateDefaultVersion: true,
      iamInstanceProfile: { arn: profile.arn },
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
      blockDeviceMappings: [
        {
          deviceName: '/dev/xvda',
          ebs: { volumeType: 'gp3', volumeSize: DISK_GIB, encrypted: 'true', deleteOnTermination: 'true' },
        },
      ],
      networkInterfaces: [
        {
          associatePublicIpAddress: String(isPublic),
          deleteOnTermination: 'true',
          securityGroups: [this.securityGroup.groupId],
        },
      ],
      tagSpecifications: ['instance', 'volume'].map((resourceType) => ({ resourceType, tags: { ...tags } })),
    });
  }
}
