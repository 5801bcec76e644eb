import type { ServiceAccountAccess } from '../../terraform/pod-identity/index.js';

export interface PlatformAccountsProps {
  readonly clusterName: string;
  readonly region: string;
  readonly account: string;
}

/** The service accounts that every cluster of a platform has, with what they may do in AWS. */
export function platformAccounts({
  clusterName,
  region,
  account,
}: PlatformAccountsProps): ServiceAccountAccess[] {
  return [
    {
      namespace: 'kube-system',
      serviceAccount: 'cluster-autoscaler',
      statements: [
        {
          Sid: 'Look',
          Effect: 'Allow',
          Action: [
            'autoscaling:DescribeAutoScalingGroups',
            'autoscaling:DescribeAutoScalingInstances',
            'autoscaling:DescribeLaunchConfigurations',
            'autoscaling:DescribeScalingActivities',
            'autoscaling:DescribeTags',
            'ec2:DescribeImages',
            'ec2:DescribeInstanceTypes',
            'ec2:DescribeLaunchTemplateVersions',
            'ec2:GetInstanceTypesFromInstanceRequirements',
          ],
          Resource: '*',
        },
        {
          Sid: 'ScaleOwnPools',
          Effect: 'Allow',
          Action: ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
          Resource: '*',
          Condition: {
            StringEquals: { [`aws:ResourceTag/k8s.io/cluster-autoscaler/${clusterName}`]: 'owned' },
          },
        },
      ],
    },
    {
      namespace: 'external-secrets',
      serviceAccount: 'external-secrets',
      statements: [
        {
          Sid: 'FindSecrets',
          Effect: 'Allow',
          Action: ['secretsmanager:ListSecrets', 'secretsmanager:BatchGetSecretValue'],
          Resource: '*',
        },
        ...[
          { sid: 'ReadClusterSecrets', tag: 'primaryDBClusterArn', kind: 'cluster' },
          { sid: 'ReadInstanceSecrets', tag: 'primaryDBInstanceArn', kind: 'db' },
        ].map(({ sid, tag, kind }) => ({
          Sid: sid,
          Effect: 'Allow' as const,
          Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
          Resource: `arn:aws:secretsmanager:${region}:${account}:secret:rds!*`,
          Condition: {
            StringLike: {
              [`aws:ResourceTag/aws:rds:${tag}`]: `arn:aws:rds:${region}:${account}:${kind}:db-*`,
            },
          },
        })),
      ],
    },
  ];
}
