import {
  DescribeAutoScalingGroupsCommand,
  DescribeScheduledActionsCommand,
} from '@aws-sdk/client-auto-scaling';
import {
  DescribeLaunchTemplateVersionsCommand,
  DescribeSecurityGroupRulesCommand,
  DescribeSecurityGroupsCommand,
} from '@aws-sdk/client-ec2';
import {
  GetBucketEncryptionCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import type { Simulator } from '../harness/simulator.js';

/** One-off changes of an Auto Scaling group that are still to come, in the order of time. */
export async function scheduledActions({ autoScaling }: Simulator, group: string) {
  const { ScheduledUpdateGroupActions = [] } = await autoScaling.send(
    new DescribeScheduledActionsCommand({ AutoScalingGroupName: group }),
  );
  return ScheduledUpdateGroupActions.map((action) => ({
    at: action.StartTime?.toISOString(),
    min: action.MinSize,
    max: action.MaxSize,
    desired: action.DesiredCapacity,
    recurrence: action.Recurrence,
  })).sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
}

export async function autoScalingGroup({ autoScaling }: Simulator, name: string) {
  const { AutoScalingGroups = [] } = await autoScaling.send(
    new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [name] }),
  );
  return AutoScalingGroups[0];
}

/** The newest version of a launch template. */
export async function launchTemplate({ ec2 }: Simulator, name: string) {
  const { LaunchTemplateVersions = [] } = await ec2.send(
    new DescribeLaunchTemplateVersionsCommand({ LaunchTemplateName: name, Versions: ['$Latest'] }),
  );
  return LaunchTemplateVersions[0]?.LaunchTemplateData;
}

/** The part of a launch template's user data that nodeadm reads. */
export function nodeConfigOf(userData: string | undefined): unknown {
  const text = Buffer.from(userData ?? '', 'base64').toString('utf8');
  const [, boundary = ''] = /^Content-Type: multipart\/mixed; boundary="([^"]+)"$/m.exec(text) ?? [];
  const [, part = '', end] = text.split(`--${boundary}`);
  const [head, ...body] = part.trim().split('\n\n');
  if (head !== 'Content-Type: application/node.eks.aws' || end !== '--\n') throw new Error(text);
  return JSON.parse(body.join('\n\n'));
}

/** How closed a bucket is. */
export async function bucketFacts({ s3 }: Simulator, Bucket: string) {
  const [policy, versioning, block, encryption] = await Promise.all([
    s3.send(new GetBucketPolicyCommand({ Bucket })),
    s3.send(new GetBucketVersioningCommand({ Bucket })),
    s3.send(new GetPublicAccessBlockCommand({ Bucket })),
    s3.send(new GetBucketEncryptionCommand({ Bucket })),
  ]);
  const [rule] = encryption.ServerSideEncryptionConfiguration?.Rules ?? [];
  return {
    statements: (JSON.parse(policy.Policy ?? '{}') as { Statement: unknown }).Statement,
    versioning: versioning.Status,
    block: block.PublicAccessBlockConfiguration,
    encryption: rule?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
  };
}

/** Every rule by which something may come into a security group whose name begins so: `443 from 0.0.0.0/0`. */
export async function ingressOf({ ec2 }: Simulator, prefix: string): Promise<Record<string, string[]>> {
  const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand({}));
  const names = new Map(SecurityGroups.map((group) => [group.GroupId ?? '', group.GroupName ?? '']));
  const { SecurityGroupRules = [] } = await ec2.send(new DescribeSecurityGroupRulesCommand({}));
  const rules: Record<string, string[]> = {};
  for (const rule of SecurityGroupRules.filter(({ IsEgress }) => IsEgress !== true)) {
    const ports = rule.FromPort === rule.ToPort ? `${rule.FromPort}` : `${rule.FromPort}-${rule.ToPort}`;
    const peer = rule.CidrIpv4 ?? names.get(rule.ReferencedGroupInfo?.GroupId ?? '');
    const group = names.get(rule.GroupId ?? '') ?? '';
    if (!group.startsWith(prefix)) continue;
    rules[group] = [
      ...(rules[group] ?? []),
      `${rule.IpProtocol === '-1' ? 'all' : ports} from ${peer}`,
    ].sort();
  }
  return rules;
}
